import type { Holiday, Span } from '@sawt/contract';
import type { Temporal } from 'temporal-polyfill/full';
import type { Calendar, Phase } from './calendar.ts';
import { type LocalDate, localDate } from './local-date.ts';

const ramadan = 9;

const known = new WeakMap<Calendar, Map<number, Span[]>>();

/**
 * When people work on a local date: spans of minutes since 1970-01-01T00:00Z, ascending, none on a day off.
 * Being moments and no longer times of day, they are right also on the days on which clocks change.
 * @param epochDay days since 1970-01-01, of the calendar's own time zone
 */
export function workingSpans(calendar: Calendar, epochDay: number): Span[] {
  const days = known.get(calendar) ?? new Map<number, Span[]>();
  known.set(calendar, days);
  const spans = days.get(epochDay) ?? findWorkingSpans(calendar, epochDay);
  days.set(epochDay, spans);
  return spans;
}

interface Sums {
  /** The first day that was asked for, from which sums are kept both ways. */
  origin: number;
  /** Of the first `n` days from the origin on, at index `n`; and of the `n` days before it. */
  since: number[];
  before: number[];
}

const sums = new WeakMap<Calendar, Sums>();

/**
 * Working minutes of all days before a local date, counted from a day that is the same for every call: only the
 * difference of two of them means anything. A span of years then costs what a span of days does.
 */
export function workingMinutesBefore(calendar: Calendar, epochDay: number): number {
  const known = sums.get(calendar) ?? { origin: epochDay, since: [0], before: [0] };
  sums.set(calendar, known);
  const { origin, since, before } = known;
  while (since.length <= epochDay - origin) since.push(since.at(-1)! + minutesOf(calendar, origin + since.length - 1));
  while (before.length <= origin - epochDay) before.push(before.at(-1)! + minutesOf(calendar, origin - before.length));
  return epochDay >= origin ? since[epochDay - origin]! : -before[origin - epochDay]!;
}

const minutesOf = (calendar: Calendar, epochDay: number): number =>
  workingSpans(calendar, epochDay).reduce((sum, [opens, closes]) => sum + closes - opens, 0);

function findWorkingSpans(calendar: Calendar, epochDay: number): Span[] {
  const phase = phaseOn(calendar, epochDay);
  const day = localDate(epochDay);
  const moment = (minute: number) => epochMinute(day.date, minute, calendar.timeZone);
  return hoursOn(phase, epochDay, day).map(([from, to]) => [moment(from), moment(to)]);
}

export const phaseOn = ({ phases }: Calendar, epochDay: number): Phase =>
  phases.findLast(({ from }) => from <= epochDay) ?? (phases[0] as Phase);

/** Minutes of the local day. What is said of the very date goes before holidays, and these before the week. */
export function hoursOn(phase: Phase, epochDay: number, day: LocalDate): readonly Span[] {
  const exception = phase.exceptions.get(epochDay);
  if (exception) return exception;
  if (phase.holidays.some((holiday) => isHoliday(holiday, epochDay))) return [];
  const hours = day['umm-al-qura'].month === ramadan ? phase.ramadanHours : phase.hours;
  return hours[day.weekday] ?? [];
}

/** Whether the holiday began on this day or on one of those before it that it still covers. */
export function isHoliday(holiday: Holiday, epochDay: number): boolean {
  const date = localDate(epochDay).date.toString();
  if (holiday.corrections.some(({ begins, ends }) => begins <= date && date <= ends)) return true;
  for (let first = epochDay; first > epochDay - holiday.days; first--) {
    if (begins(holiday, localDate(first))) return true;
  }
  return false;
}

/** By the calendar it is fixed in, unless something else was announced for that year. */
function begins({ calendar, month, day, corrections }: Holiday, date: LocalDate): boolean {
  const { year, month: inMonth, day: onDay } = date[calendar];
  return inMonth === month && onDay === day && !corrections.some((correction) => correction.year === year);
}

/** A time that the clocks skip is taken as the one after the gap; of one that comes twice, the first (RFC 5545, 3.3.5). */
function epochMinute(date: Temporal.PlainDate, minuteOfDay: number, timeZone: string): number {
  return date.toPlainDateTime().add({ minutes: minuteOfDay }).toZonedDateTime(timeZone).epochMilliseconds / 60_000;
}
