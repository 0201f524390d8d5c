import type { StaffEntry } from '#app/staff/staff-entry.ts';

export const routingNavigation: readonly StaffEntry[] = [
  {
    path: '/staff/routing',
    label: { ar: 'قواعد التوجيه', en: 'Routing rules' },
    about: {
      ar: 'إلى أي جهة يذهب البلاغ، وتجربة التغيير قبل تطبيقه.',
      en: 'Which agency a case goes to, and trying a change before it counts.',
    },
    icon: 'send',
    permission: 'voice.read_routing',
  },
];
