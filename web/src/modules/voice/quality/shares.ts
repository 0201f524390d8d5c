import { fewestVerdicts, type QualitySummary } from '@sawt/contract';

interface Judged {
  judged: number;
  good: number;
}

/** Null: of too few verdicts to say anything. */
export const shareOf = ({ judged, good }: Judged): number | null => (judged < fewestVerdicts ? null : good / judged);

export const totalOf = (weeks: QualitySummary['weeks']): Judged & { sampled: number } => ({
  sampled: weeks.reduce((sum, { sampled }) => sum + sampled, 0),
  judged: weeks.reduce((sum, { judged }) => sum + judged, 0),
  good: weeks.reduce((sum, { good }) => sum + good, 0),
});

/** What most needs a look first; those of whom too little is known last. */
export const weakestFirst = <T>(items: readonly T[], share: (item: T) => number | null): T[] =>
  items.toSorted((one, other) => (share(one) ?? 2) - (share(other) ?? 2));
