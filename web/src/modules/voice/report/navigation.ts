import type { StaffEntry } from '#app/staff/staff-entry.ts';

export const reportNavigation: readonly StaffEntry[] = [
  {
    path: '/staff/report',
    label: { ar: 'التقرير الدوري', en: 'Report' },
    about: {
      ar: 'صفحة للطباعة: ما ورد وما أُجيب عنه وما تأخر، بالمقارنة، ولماذا.',
      en: 'A page to print: what came, what was answered and what is late, compared, and where.',
    },
    icon: 'file',
    permission: 'voice.read_figures',
  },
];
