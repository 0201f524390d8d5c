import type { StaffEntry } from '#app/staff/staff-entry.ts';

export const calendarNavigation: readonly StaffEntry[] = [
  {
    path: '/staff/working-time',
    label: { ar: 'أوقات العمل', en: 'Working time' },
    about: {
      ar: 'أيام الأسبوع ورمضان والإجازات، للمنطقة ولكل جهة، وأثرها في المواعيد.',
      en: 'The week, Ramadan and holidays, of the region and of each agency, and what they do to deadlines.',
    },
    icon: 'calendar',
    permission: 'voice.manage_calendars',
  },
];
