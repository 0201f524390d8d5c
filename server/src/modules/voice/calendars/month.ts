import type { CalendarDay } from '@sawt/contract';
import { Temporal } from 'temporal-polyfill/full';
import { type Calendar, epochDayOf, type Phase } from '../../../platform/calendar/calendar.ts';
import { localDate } from '../../../platform/calendar/local-date.ts';
import { hoursOn, isHoliday, phaseOn } from '../../../platform/calendar/working-day.ts';

const ramadan = 9;

/** The days of a Gregorian month as a calendar has them. @param month `2026-11` */
export function monthOf(calendar: Calendar, month: string, names: CalendarNames): CalendarDay[] {
  const first = Temporal.PlainYearMonth.from(month);
  const from = epochDayOf(first.toPlainDate({ day: 1 }).toString());
  return Array.from({ length: first.daysInMonth }, (_, index) => dayOf(calendar, from + index, names));
}

/** What dates of the calendar are called. */
export type CalendarNames = ReadonlyMap<string, CalendarDay['name']>;

function dayOf(calendar: Calendar, epochDay: number, names: CalendarNames): CalendarDay {
  const phase = phaseOn(calendar, epochDay);
  const day = localDate(epochDay);
  const { year, month, day: dayOfMonth } = day['umm-al-qura'];
  const date = day.date.toString();
  const spans = hoursOn(phase, epochDay, day).map(([from, to]): [number, number] => [from, to]);
  return {
    date,
    hijri: { year, month, day: dayOfMonth },
    spans,
    ...whyOf(phase, epochDay, { date, month, isOpen: spans.length > 0 }, names),
  };
}

interface Seen {
  date: string;
  /** Of the Umm al-Qura calendar. */
  month: number;
  isOpen: boolean;
}

/** The nearest reason, in the order in which working time is found. */
function whyOf(phase: Phase, epochDay: number, { date, month, isOpen }: Seen, names: CalendarNames): Pick<CalendarDay, 'why' | 'name'> {
  if (phase.exceptions.has(epochDay)) return { why: 'exception', name: names.get(date) ?? null };
  const holiday = phase.holidays.find((one) => isHoliday(one, epochDay));
  if (holiday) return { why: 'holiday', name: holiday.name };
  if (!isOpen) return { why: 'weekend', name: null };
  return { why: month === ramadan ? 'ramadan' : null, name: null };
}
