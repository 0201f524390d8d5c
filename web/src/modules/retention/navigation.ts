import type { StaffEntry } from '#app/staff/staff-entry.ts';

export const retentionNavigation: readonly StaffEntry[] = [
  {
    path: '/staff/retention',
    label: { ar: 'الاحتفاظ بالبيانات', en: 'Retention of data' },
    about: { ar: 'متى يُتلف كل نوع من البيانات.', en: 'When each kind of data is destroyed.' },
    icon: 'trash',
    permission: 'platform.manage_retention',
  },
];
