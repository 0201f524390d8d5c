import { type FilterQuery, listBehind, type Measures } from '@sawt/contract';

interface Measure {
  /** Null: nothing was measured. */
  value(of: Measures): number | null;
  form: 'count' | 'share' | 'time' | 'rating';
  /** What is added to the filter to open the cases that it is about, as docs/glossary.md says. */
  list: FilterQuery;
}

/** The figures of the page, each as docs/glossary.md defines it. */
export const measures = {
  total: { value: ({ total }) => total, form: 'count', list: listBehind.total },
  open: { value: ({ open }) => open, form: 'count', list: listBehind.open },
  late: { value: ({ late }) => late, form: 'count', list: listBehind.late },
  onTime: { value: ({ onTimeShare }) => onTimeShare, form: 'share', list: listBehind.answered },
  answer: { value: ({ answering }) => answering.median, form: 'time', list: listBehind.answered },
  answerMost: { value: ({ answering }) => answering.p90, form: 'time', list: listBehind.answered },
  acknowledge: { value: ({ acknowledging }) => acknowledging.median, form: 'time', list: listBehind.total },
  acknowledgeMost: { value: ({ acknowledging }) => acknowledging.p90, form: 'time', list: listBehind.total },
  waiting: { value: ({ waiting }) => waiting.median, form: 'time', list: listBehind.waited },
  reopenRate: { value: (of) => of.reopenRate, form: 'share', list: listBehind.reopened },
  returnRate: { value: (of) => of.returnRate, form: 'share', list: listBehind.returned },
  appealRate: { value: (of) => of.appealRate, form: 'share', list: listBehind.appealed },
  satisfaction: { value: (of) => of.satisfaction.mean, form: 'rating', list: { rating: '1,2,3,4,5' } },
} as const satisfies Record<string, Measure>;

export type MeasureId = keyof typeof measures;
export const measureIds = Object.keys(measures) as MeasureId[];
