import type { StaffEntry } from '#app/staff/staff-entry.ts';

export const ratingNavigation: readonly StaffEntry[] = [
  {
    path: '/staff/ratings',
    label: { ar: 'آراء المستفيدين', en: 'Citizens’ words' },
    about: {
      ar: 'ما قاله المستفيدون عن الردود، بجانب الرد نفسه.',
      en: 'What citizens said of the answers, beside the answer itself.',
    },
    icon: 'star',
    permission: 'voice.read_figures',
  },
];
