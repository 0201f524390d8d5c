import type { DigestRule } from '@sawt/contract';
import type { Calendar } from '../../../platform/calendar/calendar.ts';
import { workingSpans } from '../../../platform/calendar/working-day.ts';
import { beginOf, dayOf, nameOfDay, weekdayOf } from '../figures/groupings.ts';

const hourMs = 3_600_000;

/**
 * When the report is told of next: at its hour on its day of the week, in Riyadh; where nobody works on that day, on the next on which
 * they do. @returns a moment after `now`
 */
export function nextReport(now: Date, { day: wanted, hour }: DigestRule['report'], calendar: Calendar): Date {
  const today = dayOf(now.getTime());
  // From the one before: over long holidays it may be told of only now.
  for (let day = today - weekdayOf(today) + wanted - 7; ; day += 7) {
    const at = beginOf(workingDayFrom(day, calendar)) + hour * hourMs;
    if (at > now.getTime()) return new Date(at);
  }
}

/** Ends: a parsed calendar has working hours, and holidays on no more than a third of the year. */
function workingDayFrom(day: number, calendar: Calendar): number {
  return workingSpans(calendar, day).length > 0 ? day : workingDayFrom(day + 1, calendar);
}

/** The week that it is about: the seven days before the one on which it is told of, first and last. */
export function weekBefore(at: Date): { first: string; last: string } {
  const day = dayOf(at.getTime());
  return { first: nameOfDay(day - 7), last: nameOfDay(day - 1) };
}
