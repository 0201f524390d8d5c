import type { StaffEntry } from '#app/staff/staff-entry.ts';

export const workNavigation: readonly StaffEntry[] = [
  {
    path: '/staff/cases',
    label: { ar: 'البلاغات', en: 'Cases' },
    about: { ar: 'ما ينتظر إجراءً، والبحث في البلاغات.', en: 'What waits to be done, and the search for cases.' },
    icon: 'inbox',
    permission: 'voice.read_case',
  },
  {
    path: '/staff/bulks',
    label: { ar: 'الإجراءات الجماعية', en: 'Bulk actions' },
    about: { ar: 'ما نُفّذ على بلاغات كثيرة معًا، وما تعذّر منه.', en: 'What was done to many cases at once, and what did not go.' },
    icon: 'list',
    permission: 'voice.move_in_bulk',
  },
];
