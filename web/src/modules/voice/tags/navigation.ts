import type { StaffEntry } from '#app/staff/staff-entry.ts';

export const tagNavigation: readonly StaffEntry[] = [
  {
    path: '/staff/tags',
    label: { ar: 'الوسوم', en: 'Tags' },
    about: { ar: 'كلمات يصنّف بها مكتبك بلاغاته.', en: 'Words by which your office sorts its cases.' },
    icon: 'tag',
    permission: 'voice.manage_tags',
  },
];
