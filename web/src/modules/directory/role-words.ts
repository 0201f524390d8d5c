import { defineMessages } from '#i18n';

/** The roles that every installation begins with, by their codes. For reading only: what one may do is asked of permissions. */
export const roleWords = defineMessages({
  ar: {
    coordinator: 'منسق الجهة',
    specialist: 'مختص الجهة',
    agency_leader: 'قيادي الجهة',
    emirate_leader: 'قيادات الإمارة',
    emirate_officer: 'موظف الإمارة',
    admin: 'مدير النظام',
    auditor: 'مدقق',
  },
  en: {
    coordinator: 'Agency coordinator',
    specialist: 'Agency specialist',
    agency_leader: 'Agency leader',
    emirate_leader: 'Emirate leader',
    emirate_officer: 'Emirate officer',
    admin: 'Administrator',
    auditor: 'Auditor',
  },
});

export type KnownRole = keyof (typeof roleWords)['ar'];
export const knownRoles = Object.keys(roleWords.ar) as KnownRole[];

/** The word for a role; its code where an installation has added one of its own. */
export const roleWord = (words: Readonly<Record<KnownRole, string>>, code: string): string =>
  Object.hasOwn(words, code) ? words[code as KnownRole] : code;
