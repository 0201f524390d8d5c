/** A day of the calendar, `2026-11-25`. Days compare as text. */
export type Day = string;

export interface Span {
  from: Day;
  /** Included. */
  until: Day;
}

/** Saudi Arabia keeps UTC+3 all year. */
const riyadhOffset = 3 * 3_600_000;
/** The day it is in Riyadh. */
export const dayOf = (moment: Date): Day => new Date(moment.getTime() + riyadhOffset).toISOString().slice(0, 10);

export const holdsOn = ({ from, until }: Span, day: Day): boolean => from <= day && day <= until;

/** The longest time for which a leader may be away without naming the deputy anew. */
export const longestDays = 366;

/** What is wrong with a span that is named today: the field, and why. Null: nothing. */
export function spanFault({ from, until }: Span, today: Day): { field: 'from' | 'until'; code: string } | null {
  if (from < today) return { field: 'from', code: 'day_past' };
  if (until < from) return { field: 'until', code: 'day_before_start' };
  const days = (Date.parse(until) - Date.parse(from)) / 86_400_000 + 1;
  return days > longestDays ? { field: 'until', code: 'span_too_long' } : null;
}
