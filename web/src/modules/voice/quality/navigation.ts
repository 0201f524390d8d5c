import type { StaffEntry } from '#app/staff/staff-entry.ts';

export const qualityNavigation: readonly StaffEntry[] = [
  {
    path: '/staff/quality',
    label: { ar: 'جودة الردود', en: 'Answer quality' },
    about: {
      ar: 'عينة من ردود كل جهة تُراجع كل أسبوع، وما تقوله نتائجها.',
      en: 'A sample of every agency’s answers is judged each week; what the verdicts say.',
    },
    icon: 'success',
    permission: 'voice.read_quality',
  },
];
