import type { StaffEntry } from '#app/staff/navigation.ts';

export const categoryNavigation: readonly StaffEntry[] = [
  { path: '/staff/categories', label: { ar: 'التصنيفات والمدد', en: 'Categories' }, icon: 'list', permission: 'voice.manage_categories' },
];
