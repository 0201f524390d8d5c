import { type Period, startOf } from '#platform/period.ts';

/** From its first moment (inclusive) to its last (exclusive). */
export interface Slice {
  from: string;
  to: string;
}

const day = 86_400_000;
/** In days: few enough slices to look at one after another, and each of enough cases to see something in. */
const lengths: Record<Period, number> = { today: 1, week: 1, month: 1, quarter: 7, year: 30 };

/** The slices of a period, oldest first, the last one ending with today, shorter than the others where they do not come out even; where none is chosen, those of the last year. */
export function slicesOf(period: Period = 'year', now: number = Date.now()): Slice[] {
  const start = Date.parse(startOf(period, now));
  const end = Date.parse(startOf('today', now)) + day;
  const length = lengths[period] * day;
  const count = Math.ceil((now - start) / length);
  return Array.from({ length: count }, (_, index) => ({
    from: new Date(start + index * length).toISOString(),
    to: new Date(Math.min(start + (index + 1) * length, end)).toISOString(),
  }));
}

export const lastDayOf = ({ to }: Slice): string => new Date(Date.parse(to) - day).toISOString();
