import type { Measures } from '@sawt/contract';
import { countOf, measuredIn, type Tally } from './tally.ts';

/** The figures of a group, each as docs/glossary.md defines it: the one place they are computed in. */
export function measuresOf(tally: Tally, group: number, isOpen: Uint8Array): Measures {
  const counted = countOf(tally, group, isOpen);
  const { ratings, ...measured } = measuredIn(tally, group);
  const rated = ratings.reduce((sum, cases) => sum + cases, 0);
  const points = ratings.reduce((sum, cases, index) => sum + cases * (index + 1), 0);
  return {
    ...counted,
    ...measured,
    onTimeShare: shareOf(measured.answeredInTime, measured.answeredInTime + measured.answeredLate),
    reopenRate: shareOf(measured.reopened, measured.answered),
    returnRate: shareOf(measured.returned, counted.total),
    appealRate: shareOf(measured.appealed, measured.answered),
    satisfaction: { mean: shareOf(points, rated), ratings: rated, distribution: ratings },
  };
}

const shareOf = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);
