import { Bilingual } from '@sawt/contract';
import { z } from 'zod';

/** Days of the week as ISO 8601 numbers them, Monday first; the keys of `hours`. */
export const weekdays = ['1', '2', '3', '4', '5', '6', '7'] as const;
export type Weekday = (typeof weekdays)[number];

/** Days that every year has in each month: a holiday that began on 29 February would be lost in three years of four. */
const surestMonthLength = {
  gregorian: [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31],
  'umm-al-qura': Array<number>(12).fill(29),
};

/** Above this no year would be sure to have working time, and a deadline could be sought for ever. */
const maximumHolidayDays = 120;

const minuteOfDay = z.int().min(0).max(1440);

/** From (inclusive) and to (exclusive), minutes after local midnight. */
const Span = z.tuple([minuteOfDay, minuteOfDay]).refine(([from, to]) => from < to, { error: 'a span must end after it begins' });
export type Span = z.infer<typeof Span>;

const WeekHours = z.partialRecord(
  z.enum(weekdays),
  z.array(Span).refine((spans) => spans.every(([from], index) => index === 0 || from >= spans[index - 1]![1]), {
    error: 'the spans of a day must follow one another without overlap',
  }),
);

const Holiday = z
  .object({
    calendar: z.enum(['gregorian', 'umm-al-qura']),
    month: z.int().min(1).max(12),
    day: z.int().min(1),
    /** How many days it lasts, its first included. */
    days: z.int().min(1),
    name: Bilingual,
  })
  .refine(({ calendar, month, day }) => day <= surestMonthLength[calendar][month - 1]!, {
    error: 'a holiday must begin on a day that its month has in every year',
    path: ['day'],
  });
export type Holiday = z.infer<typeof Holiday>;

const TimeZone = z.string().refine(isTimeZone, { error: 'not a time zone of the IANA database' });

/**
 * The working time of an agency, from a row of `platform.calendar`. What days turn out to be is remembered per
 * parsed object: parse a row once and keep the result, until an administrator edits it.
 * @throws ZodError where no working time would be left, or anything else is not as the migration describes
 */
export const Calendar = z
  .object({
    time_zone: TimeZone,
    hours: WeekHours.refine((hours) => Object.values(hours).some((spans) => spans.length > 0), {
      error: 'a calendar needs working time on at least one day of the week',
    }),
    /** May be empty: no work in Ramadan. */
    ramadan_hours: WeekHours,
    holidays: z.array(Holiday).refine((holidays) => holidays.reduce((sum, { days }) => sum + days, 0) <= maximumHolidayDays, {
      error: `a calendar may have at most ${maximumHolidayDays} days of holidays, or no working time would be left`,
    }),
  })
  .transform(({ time_zone, hours, ramadan_hours, holidays }) => ({ timeZone: time_zone, hours, ramadanHours: ramadan_hours, holidays }));
export type Calendar = z.infer<typeof Calendar>;

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== undefined;
  } catch {
    return false;
  }
}
