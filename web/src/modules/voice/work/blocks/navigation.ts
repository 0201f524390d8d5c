import type { StaffEntry } from '#app/staff/staff-entry.ts';

export const blocksNavigation: readonly StaffEntry[] = [
  {
    path: '/staff/blocks',
    label: { ar: 'إيقاف الاستقبال', en: 'Blocks' },
    about: { ar: 'من أُوقف استقبال بلاغاته، والتظلمات من ذلك.', en: 'Who may send no cases for a while, and objections to it.' },
    icon: 'lock',
    permission: 'voice.block_citizen',
  },
];
