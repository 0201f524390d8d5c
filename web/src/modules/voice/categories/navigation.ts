import type { StaffEntry } from '#app/staff/staff-entry.ts';

export const categoryNavigation: readonly StaffEntry[] = [
  {
    path: '/staff/categories',
    label: { ar: 'التصنيفات والمدد', en: 'Categories' },
    about: { ar: 'مهل الاستلام والرد لكل تصنيف، وأولويته، واستخدامه.', en: 'Deadlines, priority and use of every category.' },
    icon: 'list',
    permission: 'voice.manage_categories',
  },
];
