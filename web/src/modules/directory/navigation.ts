import type { StaffEntry } from '#app/staff/navigation.ts';

export const directoryNavigation: readonly StaffEntry[] = [
  { path: '/staff/people', label: { ar: 'المنسوبون', en: 'People' }, icon: 'users', permission: 'directory.read' },
  { path: '/staff/agencies', label: { ar: 'الجهات', en: 'Agencies' }, icon: 'building', permission: 'directory.read' },
];
