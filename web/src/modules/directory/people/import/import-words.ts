import { maximumStaffRows, type StaffFault } from '@sawt/contract';
import { defineMessages, formatNumber, plural } from '#i18n';

const rowsAr = (count: number) =>
  plural(count, { zero: 'لا صفوف', one: 'صف واحد', two: 'صفان', few: '# صفوف', many: '# صفًّا', other: '# صف' });
const peopleAr = (count: number) =>
  plural(count, { zero: 'لا أحد', one: 'منسوب واحد', two: 'منسوبين', few: '# منسوبين', many: '# منسوبًا', other: '# منسوب' });
const rowsEn = (count: number) => plural(count, { one: '# row', other: '# rows' });
const peopleEn = (count: number) => plural(count, { one: '# person', other: '# people' });

export const staffImportWords = defineMessages({
  ar: {
    title: 'دعوة منسوبين من ملف',
    about: 'يُفحص الملف كله أولًا ولا يُحفظ منه شيء، ثم تُرسل لكل منسوب دعوته على جواله.',
    file: 'الملف',
    format: `ملف CSV من Excel، حتى ${formatNumber('ar', maximumStaffRows)} صف، وسطره الأول أسماء الأعمدة كما في النموذج. تُكتب الجهة والإدارة والأدوار بأسمائها أو رموزها، ويُفصل بين الأدوار بفاصلة منقوطة. ومن لا جهة له فهو من الإمارة.`,
    choose: 'اختيار ملف',
    sample: 'تنزيل النموذج',
    checked: (rows: number, sound: number) => `${rowsAr(rows)}، السليم منها: ${rowsAr(sound)}.`,
    faultsTitle: 'ما لا يُقبل',
    toInvite: 'من تُرسل إليهم الدعوة',
    begin: (count: number) => `دعوة ${peopleAr(count)}`,
    goOn: (count: number) => `متابعة دعوة ${peopleAr(count)}`,
    stop: 'إيقاف',
    stay: 'ابقَ في هذه الصفحة حتى تنتهي الدعوات. إن غادرتها بقيت الدعوات المرسلة، ثم اختر الملف من جديد لدعوة الباقين.',
    stopped: 'توقفت الدعوات',
    progress: 'الدعوات',
    counts: (invited: number, all: number) => `دُعي ${formatNumber('ar', invited)} من ${formatNumber('ar', all)}`,
    line: 'السطر',
    waiting: 'لم يُدعَ بعد',
    invited: 'دُعي',
    unsent: 'أُنشئ حسابه ولم تُرسل رسالته. أعد إرسالها من صفحته.',
  },
  en: {
    title: 'Invite people from a file',
    about: 'The whole file is checked first and nothing of it is kept; then each person is sent their invitation by SMS.',
    file: 'The file',
    format: `A CSV file from Excel, up to ${formatNumber('en', maximumStaffRows)} rows, its first line the names of the columns as in the sample. Agency, department and roles by their names or codes, several roles with a semicolon between. Without an agency somebody is of the emirate.`,
    choose: 'Choose a file',
    sample: 'Download the sample',
    checked: (rows, sound) => `${rowsEn(rows)}, of which sound: ${sound === 0 ? 'none' : rowsEn(sound)}.`,
    faultsTitle: 'What is not accepted',
    toInvite: 'Who will be invited',
    begin: (count) => `Invite ${peopleEn(count)}`,
    goOn: (count) => `Go on inviting ${peopleEn(count)}`,
    stop: 'Stop',
    stay: 'Stay on this page until all are invited. If you leave, those invited stay so; choose the file again for the others.',
    stopped: 'Inviting has stopped',
    progress: 'Invitations',
    counts: (invited, all) => `${formatNumber('en', invited)} of ${formatNumber('en', all)} invited`,
    line: 'Line',
    waiting: 'Not invited yet',
    invited: 'Invited',
    unsent: 'The account was made, the message was not sent. Send it again from their page.',
  },
});

export const staffFaultWords = defineMessages<Record<StaffFault, string>>({
  ar: {
    missing: 'مطلوب',
    too_long: 'أطول من المسموح',
    username_invalid: 'من ٣ إلى ٣٠ حرفًا لاتينيًّا صغيرًا أو رقمًا أو نقطة أو شرطة',
    username_taken: 'الاسم مستخدم، ولعل صاحبه دُعي من قبل',
    username_repeated: 'مكرر في الملف',
    phone_invalid: 'ليس رقم جوال سعوديًّا',
    agency_unknown: 'لا جهة بهذا الاسم',
    agency_foreign: 'لا تدعو إلا إلى جهتك',
    department_unknown: 'ليست من إدارات الجهة',
    role_unknown: 'ليس دورًا يمكنك منحه',
    role_misplaced: 'دور ليس لمن يعمل هناك',
    language_unknown: 'اكتب: ar أو en',
  },
  en: {
    missing: 'required',
    too_long: 'too long',
    username_invalid: '3 to 30 small Latin letters, digits, dots or dashes',
    username_taken: 'taken; perhaps they were invited before',
    username_repeated: 'twice in the file',
    phone_invalid: 'not a mobile number of the Kingdom',
    agency_unknown: 'no agency of this name',
    agency_foreign: 'you invite into your own agency only',
    department_unknown: 'no department of the agency',
    role_unknown: 'no role that you may give',
    role_misplaced: 'a role for others than those who work there',
    language_unknown: 'write: ar or en',
  },
});
