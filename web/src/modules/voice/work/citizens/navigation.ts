import type { StaffEntry } from '#app/staff/staff-entry.ts';

export const citizensNavigation: readonly StaffEntry[] = [
  {
    path: '/staff/citizens',
    label: { ar: 'البحث عن مستفيد', en: 'Find a citizen' },
    about: { ar: 'بلاغات من يتصل أو يحضر، برقم هويته أو جواله.', en: 'The cases of who calls or comes, by identity number or mobile.' },
    icon: 'search',
    permission: 'voice.find_citizen',
  },
];
