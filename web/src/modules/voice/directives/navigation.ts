import type { StaffEntry } from '#app/staff/staff-entry.ts';

export const directiveNavigation: readonly StaffEntry[] = [
  {
    path: '/staff/directives',
    label: { ar: 'التوجيهات', en: 'Directives' },
    about: { ar: 'ما وجّهت به الإمارة، وما أفادت به الجهات.', en: 'What the emirate asked, and what the agencies responded.' },
    icon: 'shield',
    permission: ['voice.direct_case', 'voice.respond_to_directive', 'voice.refer_case'],
  },
];
