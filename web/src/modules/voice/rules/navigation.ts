import type { StaffEntry } from '#app/staff/staff-entry.ts';

export const ruleNavigation: readonly StaffEntry[] = [
  {
    path: '/staff/rules',
    label: { ar: 'قواعد البلاغات', en: 'Rules of cases' },
    about: {
      ar: 'مهل الصمت وحدود إعادة الفتح والتظلم، ومدد الأولويات، وسياسات المهل، وسلالم التصعيد، والأسباب.',
      en: 'Silence, reopening and appeal, times of priorities, deadline policies, ladders of escalation, and reasons.',
    },
    icon: 'filter',
    permission: 'voice.manage_rules',
  },
];
