import type { Temporal } from 'temporal-polyfill/full';
import type { Calendar, Holiday, Span } from './calendar.ts';
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

function findWorkingSpans(calendar: Calendar, epochDay: number): Span[] {
  if (calendar.holidays.some((holiday) => isHoliday(holiday, epochDay))) return [];
  const day = localDate(epochDay);
  const hours = day['umm-al-qura'].month === ramadan ? calendar.ramadanHours : calendar.hours;
  const moment = (minute: number) => epochMinute(day.date, minute, calendar.timeZone);
  return (hours[day.weekday] ?? []).map(([from, to]) => [moment(from), moment(to)]);
}

/** Whether the holiday began on this day or on one of those before it that it still covers. */
function isHoliday(holiday: Holiday, epochDay: number): boolean {
  for (let first = epochDay; first > epochDay - holiday.days; first--) {
    if (begins(holiday, localDate(first))) return true;
  }
  return false;
}

function begins({ calendar, month, day }: Holiday, date: LocalDate): boolean {
  return date[calendar].month === month && date[calendar].day === day;
}

/** A time that the clocks skip is taken as the one after the gap; of one that comes twice, the first (RFC 5545, 3.3.5). */
function epochMinute(date: Temporal.PlainDate, minuteOfDay: number, timeZone: string): number {
  return date.toPlainDateTime().add({ minutes: minuteOfDay }).toZonedDateTime(timeZone).epochMilliseconds / 60_000;
}
