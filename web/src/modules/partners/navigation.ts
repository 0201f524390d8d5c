import type { StaffEntry } from '#app/staff/staff-entry.ts';

export const partnersNavigation: readonly StaffEntry[] = [
  {
    path: '/staff/partners',
    label: { ar: 'الأنظمة الشريكة', en: 'Partner systems' },
    about: { ar: 'الأنظمة التي ترسل البلاغات، ومفاتيحها.', en: 'Systems that send cases, and their keys.' },
    icon: 'key',
    permission: 'platform.manage_partners',
  },
];
