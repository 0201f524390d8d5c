import type { StaffEntry } from '#app/staff/staff-entry.ts';

export const directoryNavigation: readonly StaffEntry[] = [
  {
    path: '/staff/people',
    label: { ar: 'المنسوبون', en: 'People' },
    about: { ar: 'العاملون في الجهات والإمارة وأدوارهم.', en: 'Those who work in the agencies and the emirate, and their roles.' },
    icon: 'users',
    permission: 'directory.read',
    below: { '/staff/people/import': 'directory.manage_staff' },
  },
  {
    path: '/staff/agencies',
    label: { ar: 'الجهات', en: 'Agencies' },
    about: { ar: 'الجهات المشاركة وإداراتها ومنسوبوها.', en: 'The agencies that take part, their departments and people.' },
    icon: 'building',
    permission: 'directory.read',
  },
  {
    path: '/staff/deputies',
    label: { ar: 'النيابة', en: 'Deputies' },
    about: { ar: 'من ينوب عنك في غيابك.', en: 'Who stands in for you while you are away.' },
    icon: 'users',
    permission: 'directory.name_deputy',
  },
  {
    path: '/staff/consents',
    label: { ar: 'نصوص الموافقات', en: 'Consent texts' },
    about: { ar: 'ما يوافق عليه المستفيد قبل بلاغه، ونسخه.', en: 'What citizens agree to before their case, in its versions.' },
    icon: 'shield',
    permission: 'directory.manage_consents',
  },
];
