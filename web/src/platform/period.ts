/** Spans that end now, in days of Riyadh; `today` is the day that runs. */
export const periods = ['today', 'week', 'month', 'quarter', 'year'] as const;
export type Period = (typeof periods)[number];

const days: Record<Period, number> = { today: 1, week: 7, month: 30, quarter: 90, year: 365 };
const day = 86_400_000;
/** The Kingdom has kept UTC+3 without daylight saving since 1947. */
const riyadhOffset = 3 * 3_600_000;

/** The midnight in Riyadh at which a period began: ISO 8601, the same for the whole day, so that a filter stays itself. */
export function startOf(period: Period, now: number = Date.now()): string {
  const today = Math.floor((now + riyadhOffset) / day);
  return new Date((today - days[period] + 1) * day - riyadhOffset).toISOString();
}

/** The span of the same length before a period, for comparing: its first moment (inclusive) and the period's (exclusive). */
export function spanBefore(period: Period, now: number = Date.now()): { from: string; to: string } {
  const to = startOf(period, now);
  return { from: new Date(Date.parse(to) - days[period] * day).toISOString(), to };
}

/** A day of Riyadh, `YYYY-MM-DD`, from its first moment (inclusive) to its last (exclusive). */
export function dayBounds(date: string): { from: string; to: string } {
  const start = Date.parse(date) - riyadhOffset;
  return { from: new Date(start).toISOString(), to: new Date(start + day).toISOString() };
}
