import type { StaffEntry } from '#app/staff/staff-entry.ts';

export const workNavigation: readonly StaffEntry[] = [
  {
    path: '/staff/cases',
    label: { ar: 'البلاغات', en: 'Cases' },
    about: { ar: 'ما ينتظر إجراءً، والبحث في البلاغات.', en: 'What waits to be done, and the search for cases.' },
    icon: 'inbox',
    permission: 'voice.read_case',
  },
];
