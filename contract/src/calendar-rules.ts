import { z } from 'zod';
import { Bilingual, Day } from './common.ts';

/** Days of the week as ISO 8601 numbers them, Monday first; the keys of `hours`. */
export const weekdays = ['1', '2', '3', '4', '5', '6', '7'] as const;
export type Weekday = (typeof weekdays)[number];

/** Days that every year has in each month: a holiday that began on 29 February would be lost in three years of four. */
export const surestMonthLength = {
  gregorian: [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31],
  'umm-al-qura': Array<number>(12).fill(29),
};

/** Above this no year would be sure to have working time, and a deadline could be sought for ever. */
export const maximumHolidayDays = 120;
const maximumExceptions = 200;

/** Says by a code of its own what is wrong. */
const fault = (code: string, path: string[] = []) => ({ error: code, params: { code }, path });

const minuteOfDay = z.int().min(0).max(1440);

/** From (inclusive) and to (exclusive), minutes after local midnight. */
const Span = z.tuple([minuteOfDay, minuteOfDay]).refine(([from, to]) => from < to, fault('span_ends_before_it_begins'));
export type Span = z.infer<typeof Span>;

const Spans = z
  .array(Span)
  .max(6)
  .refine((spans) => spans.every(([from], index) => index === 0 || from >= spans[index - 1]![1]), fault('spans_overlap'));

export const WeekHours = z.partialRecord(z.enum(weekdays), Spans);
export type WeekHours = z.infer<typeof WeekHours>;

/** What was announced for one year: it begins on another day, or lasts longer. */
const Correction = z
  .object({
    /** Of the calendar that the holiday is fixed in. */
    year: z.int().min(1400).max(2200),
    begins: Day,
    ends: Day,
  })
  .refine(({ begins, ends }) => begins <= ends, fault('ends_before_it_begins', ['ends']))
  .refine(({ begins, ends }) => daysBetween(begins, ends) < 31, fault('too_long', ['ends']));

export const Holiday = z
  .object({
    calendar: z.enum(['gregorian', 'umm-al-qura']),
    month: z.int().min(1).max(12),
    day: z.int().min(1),
    /** How many days it lasts, its first included. */
    days: z.int().min(1).max(maximumHolidayDays),
    name: Bilingual,
    corrections: z.array(Correction).max(60).default([]),
  })
  .refine(({ calendar, month, day }) => day <= surestMonthLength[calendar][month - 1]!, fault('not_in_every_year', ['day']))
  .refine(
    ({ corrections }) => new Set(corrections.map(({ year }) => year)).size === corrections.length,
    fault('year_twice', ['corrections']),
  );
export type Holiday = z.infer<typeof Holiday>;

/** One date that is unlike its kind: closed, or open at other hours. */
const Exception = z.object({ date: Day, spans: Spans, name: Bilingual });

/** What a calendar says of itself; what is null or empty, an agency's calendar takes from the region's. */
export const CalendarRules = z.object({
  /** Null: the region's. */
  hours: WeekHours.refine((hours) => Object.values(hours).some((spans) => spans.length > 0), fault('week_without_hours')).nullable(),
  /** Of Ramadan. Null: the region's; without any span: no work in Ramadan. */
  ramadanHours: WeekHours.nullable(),
  /** Besides the region's. */
  holidays: z
    .array(Holiday)
    .max(40)
    .refine((holidays) => holidays.reduce((sum, { days }) => sum + days, 0) <= maximumHolidayDays, fault('too_many_holidays')),
  exceptions: z
    .array(Exception)
    .max(maximumExceptions)
    .refine((exceptions) => new Set(exceptions.map(({ date }) => date)).size === exceptions.length, fault('date_twice')),
});
export type CalendarRules = z.infer<typeof CalendarRules>;

const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;
