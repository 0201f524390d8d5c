import type { StaffEntry } from '#app/staff/staff-entry.ts';

export const boundaryNavigation: readonly StaffEntry[] = [
  {
    path: '/staff/boundaries',
    label: { ar: 'حدود المحافظات', en: 'Boundaries' },
    about: {
      ar: 'استيراد حدود المحافظات والمراكز ومعاينتها واعتمادها.',
      en: 'Import, preview and publish the boundaries of governorates and centres.',
    },
    icon: 'map',
    permission: 'voice.manage_areas',
  },
];
