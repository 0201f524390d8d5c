import type { Calendar } from './calendar.ts';
import { workingMinutesBefore, workingSpans } from './working-day.ts';

export type { Calendar } from './calendar.ts';

/*
 * All of them count in whole minutes: a moment inside a minute stands for the beginning of that minute, so that a
 * case sent at 14:00:59 is due as one sent at 14:00:00.
 *
 * Days are walked from the one before the moment's UTC day: no time zone is further from UTC than 14 hours
 * (Pacific/Kiritimati), so the local day is that one, the same or the next.
 */

const minutesPerDay = 1440;

/**
 * The earliest moment by which that many working minutes have passed. It may be the end of a working day;
 * for 0 minutes it is the start itself.
 * @throws RangeError unless `start` is a moment and `minutes` a whole number, at least 0
 */
export function addWorkingMinutes(start: Date, minutes: number, calendar: Calendar): Date {
  if (!Number.isSafeInteger(minutes) || minutes < 0) throw new RangeError(`not a number of minutes: ${minutes}`);
  const from = epochMinute(start);
  if (minutes === 0) return moment(from);
  // Ends: a parsed calendar has working hours, and holidays on no more than a third of the year.
  for (let day = firstDay(from), left = minutes; ; day++) {
    for (const [opens, closes] of workingSpans(calendar, day)) {
      const begins = Math.max(opens, from);
      if (begins + left <= closes) return moment(begins + left);
      left -= Math.max(0, closes - begins);
    }
  }
}

/**
 * Whole working minutes from one moment to another; 0 where `to` is not after `from`.
 * @throws RangeError for an invalid date
 */
export function workingMinutesBetween(from: Date, to: Date, calendar: Calendar): number {
  const [first, last] = [epochMinute(from), epochMinute(to)];
  return first < last ? minutesUpTo(last, calendar) - minutesUpTo(first, calendar) : 0;
}

/** @throws RangeError for an invalid date */
export function isWorkingTime(at: Date, calendar: Calendar): boolean {
  const minute = epochMinute(at);
  return workingMinutesBetween(at, moment(minute + 1), calendar) === 1;
}

/**
 * When people work next: the moment itself within working time, otherwise the beginning of the next span.
 * @throws RangeError for an invalid date
 */
export function nextOpening(at: Date, calendar: Calendar): Date {
  const minute = epochMinute(at);
  // Ends for the same reason as `addWorkingMinutes`.
  for (let day = firstDay(minute); ; day++) {
    const span = workingSpans(calendar, day).find(([, closes]) => closes > minute);
    if (span) return moment(Math.max(span[0], minute));
  }
}

/** Those of the days that are over everywhere, and of the three that the moment may lie in what had passed by then. */
function minutesUpTo(minute: number, calendar: Calendar): number {
  const first = firstDay(minute);
  let minutes = workingMinutesBefore(calendar, first);
  for (let day = first; day <= first + 2; day++) {
    for (const [opens, closes] of workingSpans(calendar, day)) minutes += Math.max(0, Math.min(closes, minute) - opens);
  }
  return minutes;
}

function epochMinute(at: Date): number {
  const minute = Math.floor(at.getTime() / 60_000);
  if (Number.isNaN(minute)) throw new RangeError('not a moment: Invalid Date');
  return minute;
}

function moment(minute: number): Date {
  return new Date(minute * 60_000);
}

function firstDay(minute: number): number {
  return Math.floor(minute / minutesPerDay) - 1;
}
