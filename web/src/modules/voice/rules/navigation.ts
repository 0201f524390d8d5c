import type { StaffEntry } from '#app/staff/staff-entry.ts';

export const ruleNavigation: readonly StaffEntry[] = [
  {
    path: '/staff/rules',
    label: { ar: 'قواعد البلاغات', en: 'Rules of cases' },
    about: { ar: 'الأسباب التي تُختار عند كل إجراء.', en: 'The reasons that can be chosen for each step.' },
    icon: 'filter',
    permission: 'voice.manage_rules',
  },
];
