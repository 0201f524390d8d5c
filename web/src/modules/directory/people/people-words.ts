import { defineMessages } from '#i18n';

export const peopleWords = defineMessages({
  ar: {
    title: 'المنسوبون',
    description: 'العاملون في الجهات والإمارة، وأدوارهم في المنصة.',
    filters: 'تصفية المنسوبين',
    search: 'البحث بالاسم أو اسم المستخدم',
    name: 'الاسم',
    username: 'اسم المستخدم',
    agency: 'الجهة',
    emirate: 'الإمارة',
    department: 'الإدارة',
    roles: 'الدور',
    state: 'الحالة',
    invite: 'دعوة منسوب',
    inviteFromFile: 'دعوة من ملف',
    linkUntil: (when: string) => `الرابط صالح حتى ${when}`,
    linkExpired: 'انتهت مدة الرابط',
    linkRevoked: 'أُلغيت الدعوة',
    linkUnsent: 'لم تُرسل الرسالة',
    noneTitle: 'لا نتائج مطابقة',
    noneText: 'غيّر كلمات البحث أو أزل التصفية.',
  },
  en: {
    title: 'People',
    description: 'Those who work in the agencies and the emirate, and their roles on the platform.',
    filters: 'Filter the people',
    search: 'Search by name or user name',
    name: 'Name',
    username: 'User name',
    agency: 'Agency',
    emirate: 'The emirate',
    department: 'Department',
    roles: 'Role',
    state: 'State',
    invite: 'Invite somebody',
    inviteFromFile: 'Invite from a file',
    linkUntil: (when: string) => `Link valid until ${when}`,
    linkExpired: 'The link has expired',
    linkRevoked: 'Invitation revoked',
    linkUnsent: 'The message was not sent',
    noneTitle: 'Nobody matches',
    noneText: 'Change the words or clear the filters.',
  },
});

/** How an account stands. */
export const stateWords = defineMessages({
  ar: { invited: 'مدعو', active: 'نشط', left: 'غادر' },
  en: { invited: 'Invited', active: 'Active', left: 'Has left' },
});
