/** What lies beside `data.json`, for whoever opens the archive. */
export const readme = `صوت المواطن: نسخة من بياناتك

الملف data.json يضم كل ما لدينا عنك، ويُفتح بأي محرر نصوص أو متصفح:
  account, profile  حسابك واسمك ورقم جوالك ورقم هويتك إن أضفته
  consents          ما وافقت عليه وما سحبته، ومتى
  cases             بلاغاتك ومسار كل منها والردود عليها
  messages          الرسائل التي أُرسلت إليك، ولا نحتفظ بنص رموز الدخول
  email             بريدك الإلكتروني إن أضفته
  devices           الأجهزة التي فعّلت فيها الإشعارات
  preferences       ما اخترته من الرسائل وقنواتها وأوقات الهدوء، وما سُجّل من عدم التواصل معك
  files             ملفاتك، وهي في المجلد files
  sessions          أين سُجّل دخولك
  history           ما سجّله سجل التدقيق من أفعالك ومما اتُّخذ بشأنك
الأوقات بالتوقيت العالمي المنسق (UTC). لا تضم النسخة كلمات سر ولا رموزًا، لأن من تقع في يده يستطيع الدخول بها.
لك أن تصحح بياناتك أو تطلب إتلافها من صفحة حسابك.

---

Citizen's Voice: a copy of your data

The file data.json holds everything we have about you; any text editor or browser opens it:
  account, profile  your account, your name, your phone, your identity number if you added it
  consents          what you agreed to or withdrew, and when
  cases             your cases, the course of each, and the answers
  messages          the messages sent to you; the texts of sign-in codes are never kept
  email             your e-mail address, if you added it
  devices           the devices on which you switched notifications on
  preferences       which messages you chose, by which channels, your quiet hours, and whether you are not to be written to
  files             your files, which are in the folder files
  sessions          where you are signed in
  history           what the audit log recorded of your acts and of what was done about you
Times are in UTC. The copy holds no passwords and no codes: whoever found it could sign in with them.
You may correct your data, or ask for its erasure, on your account page.
`;
