import { defineMessages } from '#i18n';

export const auditWords = defineMessages({
  ar: {
    title: 'سجل التدقيق',
    description: 'كل تغيير في المنصة: من أجراه ومتى وعلى ماذا. لا يُعدَّل السجل ولا يُحذف منه.',
    filters: 'تصفية السجل',
    refresh: 'تحديث السجل',
    subject: 'رقم البلاغ، أو ما جرى عليه التغيير',
    event: 'الحدث',
    allOf: (area: string) => `${area}: كل الأحداث`,
    actorOnly: (name: string) => `أعمال ${name} فقط`,
    actorUnknown: 'أعمال شخص واحد فقط',
    showAllActors: 'عرض أعمال الجميع',
    onlyThisActor: 'عرض أعمال هذا الشخص فقط',
    system: 'المنصة آليًّا',
    unnamed: 'مستفيد بلا اسم مسجل',
    entries: 'القيود',
    moment: 'الوقت',
    code: 'رمز الحدث',
    actor: 'المنفّذ',
    on: 'الموضوع',
    openCase: 'فتح البلاغ',
    requestId: 'رقم الطلب',
    address: 'عنوان الشبكة',
    details: 'التفاصيل',
    none: 'لا قيود مطابقة',
    noneText: 'غيّر الفترة أو الحدث، أو أزل التصفية.',
  },
  en: {
    title: 'Audit log',
    description: 'Every change on the platform: who made it, when and to what. The log is never edited and nothing leaves it.',
    filters: 'Filter the log',
    refresh: 'Refresh the log',
    subject: 'Case number, or what was changed',
    event: 'Event',
    allOf: (area: string) => `${area}: all events`,
    actorOnly: (name: string) => `Only what ${name} did`,
    actorUnknown: 'Only what one person did',
    showAllActors: 'Show what everybody did',
    onlyThisActor: 'Show only what this person did',
    system: 'The platform itself',
    unnamed: 'A beneficiary without a name',
    entries: 'Entries',
    moment: 'Time',
    code: 'Event code',
    actor: 'By',
    on: 'Subject',
    openCase: 'Open the case',
    requestId: 'Request',
    address: 'Network address',
    details: 'Details',
    none: 'No entry matches',
    noneText: 'Change the period or the event, or clear the filters.',
  },
});

/** The parts of the platform, by the beginning of their events. */
export const areaWords = defineMessages({
  ar: {
    'voice.': 'البلاغات',
    'notify.': 'الرسائل',
    'files.': 'الملفات',
    'directory.': 'المنسوبون',
    'identity.': 'الدخول',
    'audit.': 'السجل',
  },
  en: { 'voice.': 'Cases', 'notify.': 'Messages', 'files.': 'Files', 'directory.': 'People', 'identity.': 'Sign-in', 'audit.': 'The log' },
});

/** What a subject is, by what stands before its colon. */
export const subjectWords = defineMessages({
  ar: {
    case: 'بلاغ',
    category: 'تصنيف',
    template: 'نص رسالة',
    person: 'شخص',
    file: 'ملف',
    ladder: 'سلّم التنبيهات',
  },
  en: { case: 'Case', category: 'Category', template: 'Message text', person: 'Person', file: 'File', ladder: 'Alert ladder' },
});
