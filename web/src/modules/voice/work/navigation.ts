import type { StaffEntry } from '#app/staff/navigation.ts';

export const workNavigation: readonly StaffEntry[] = [
  { path: '/staff/cases', label: { ar: 'البلاغات', en: 'Cases' }, icon: 'inbox', permission: 'voice.read_case' },
];
