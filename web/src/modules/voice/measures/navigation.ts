import type { StaffEntry } from '#app/staff/staff-entry.ts';

export const measureNavigation: readonly StaffEntry[] = [
  {
    path: '/staff/figures',
    label: { ar: 'مؤشرات الأداء', en: 'Figures' },
    about: {
      ar: 'الالتزام بالمواعيد وأزمنة الرد ونسب الإعادة والتظلم ورضا المستفيدين، بالمقارنة.',
      en: 'Keeping of times, how long answers take, returns, appeals and satisfaction, compared.',
    },
    icon: 'chart',
    permission: 'voice.read_figures',
  },
];
