import { defineMessages, plural } from '#i18n';

export const citizenSearchWords = defineMessages({
  ar: {
    title: 'البحث عن مستفيد',
    about: 'لمن يتصل أو يحضر ويسأل عن بلاغاته. يلزم الرقم كاملًا.',
    key: 'رقم الهوية أو الإقامة، أو رقم الجوال',
    keyHint: 'عشرة أرقام تبدأ بـ 1 أو 2 أو 05.',
    keyWrong: 'ليس رقم هوية أو إقامة أو جوال صحيحًا. راجع الأرقام.',
    reason: 'سبب البحث',
    recorded: 'يُسجَّل هذا البحث باسمك وتاريخه وسببه، ويظهر للمدقق.',
    submit: 'بحث',
    none: 'لا يوجد مستفيد بهذا الرقم',
    noneText: 'راجع الأرقام. ورقم الهوية لا يُعرف إلا لمن أضافه إلى حسابه أو دخل به.',
    found: (count: number) =>
      plural(count, {
        zero: 'لا نتائج',
        one: 'وُجد مستفيد واحد',
        two: 'وُجد مستفيدان',
        few: 'وُجد # مستفيدين',
        many: 'وُجد # مستفيدًا',
        other: 'وُجد # مستفيد',
      }),
    noName: 'لم يذكر اسمه',
    phone: 'الجوال',
    identityNumber: 'رقم الهوية',
    cases: 'بلاغاته الأحدث',
    noCases: 'لا بلاغات غير سرية.',
    confidential: (count: number) =>
      plural(count, {
        zero: 'لا بلاغات سرية.',
        one: 'وله بلاغ سري واحد لا يظهر هنا.',
        two: 'وله بلاغان سريان لا يظهران هنا.',
        few: 'وله # بلاغات سرية لا تظهر هنا.',
        many: 'وله # بلاغًا سريًّا لا يظهر هنا.',
        other: 'وله # بلاغ سري لا يظهر هنا.',
      }),
  },
  en: {
    title: 'Find a citizen',
    about: 'For whoever calls or comes and asks about their cases. The whole number is needed.',
    key: 'Identity or residence number, or mobile number',
    keyHint: 'Ten digits that begin with 1, 2 or 05.',
    keyWrong: 'This is no valid identity, residence or mobile number. Check the digits.',
    reason: 'Why you are searching',
    recorded: 'This search is recorded under your name, with its time and reason, for the auditor to see.',
    submit: 'Search',
    none: 'Nobody has this number',
    noneText: 'Check the digits. An identity number is only known of those who added it to their account or signed in with it.',
    found: (count: number) => plural(count, { one: '# citizen found', other: '# citizens found' }),
    noName: 'No name given',
    phone: 'Mobile',
    identityNumber: 'Identity number',
    cases: 'Newest cases',
    noCases: 'No cases that are not confidential.',
    confidential: (count: number) =>
      plural(count, { one: 'There is # confidential case, not shown here.', other: 'There are # confidential cases, not shown here.' }),
  },
});
