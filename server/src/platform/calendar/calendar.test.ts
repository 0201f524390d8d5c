import { CalendarRules, type Span } from '@sawt/contract';
import { describe, expect, it } from 'vitest';
import { createCalendar, epochDayOf } from './calendar.ts';
import { createCalendars } from './calendars.ts';
import { firstVersion, region, regionRules } from './testing/region.ts';
import { workingSpans } from './working-day.ts';
import { workingMinutesBetween } from './working-time.ts';

const name = { ar: 'إجازة', en: 'Holiday' };
const faults = (change: object) => {
  const read = CalendarRules.safeParse({ ...regionRules, ...change });
  return read.success ? [] : read.error.issues.map(({ path, message }) => [path.join('.'), message]);
};
const riyadh = (local: string) => new Date(`${local}+03:00`);
const open = (calendar: typeof region, day: string) => workingSpans(calendar, epochDayOf(day)).length > 0;

describe('what a calendar says is refused', () => {
  it.each([
    ['a week without hours', { hours: {} }, 'hours', 'week_without_hours'],
    ['a week of empty days', { hours: { '1': [] } }, 'hours', 'week_without_hours'],
    ['a span that ends before it begins', { hours: { '1': [[900, 600]] } }, 'hours.1.0', 'span_ends_before_it_begins'],
    [
      'spans that overlap',
      {
        hours: {
          '1': [
            [600, 700],
            [650, 800],
          ],
        },
      },
      'hours.1',
      'spans_overlap',
    ],
    [
      'overlapping spans of one date',
      {
        exceptions: [
          {
            date: '2026-12-01',
            spans: [
              [0, 60],
              [30, 90],
            ],
            name,
          },
        ],
      },
      'exceptions.0.spans',
      'spans_overlap',
    ],
    [
      'holidays that leave no working time',
      { holidays: [1, 2].map((month) => ({ calendar: 'gregorian', month, day: 1, days: 100, name })) },
      'holidays',
      'too_many_holidays',
    ],
    [
      'a holiday on 29 February',
      { holidays: [{ calendar: 'gregorian', month: 2, day: 29, days: 1, name }] },
      'holidays.0.day',
      'not_in_every_year',
    ],
    [
      'a holiday on 30 Ramadan',
      { holidays: [{ calendar: 'umm-al-qura', month: 9, day: 30, days: 1, name }] },
      'holidays.0.day',
      'not_in_every_year',
    ],
    [
      'an announced holiday that ends before it begins',
      { holidays: [{ ...regionRules.holidays[2], corrections: [{ year: 1448, begins: '2027-03-10', ends: '2027-03-09' }] }] },
      'holidays.0.corrections.0.ends',
      'ends_before_it_begins',
    ],
    ['the same date twice', { exceptions: [0, 1].map(() => ({ date: '2026-12-01', spans: [], name })) }, 'exceptions', 'date_twice'],
  ])('for %s, with its field', (_what, change, path, code) => {
    expect(faults(change)).toContainEqual([path, code]);
  });

  it('and not for a Ramadan without work', () => {
    expect(faults({ ramadanHours: {} })).toEqual([]);
  });

  it('for a time zone that there is none of', () => {
    expect(() => createCalendar('Asia/Buraydah', [firstVersion(regionRules)])).toThrow('not a time zone');
  });
});

describe('an agency', () => {
  const nothing: CalendarRules = { hours: null, ramadanHours: null, holidays: [], exceptions: [] };
  const of = (rules: CalendarRules) => createCalendar('Asia/Riyadh', [firstVersion(regionRules)], [firstVersion(rules)]);
  const saturdays: Span[] = [[540, 720]];

  it('that says nothing of itself works as the region does', () => {
    const span = [riyadh('2026-01-01T00:00'), riyadh('2029-01-01T00:00')] as const;
    expect(workingMinutesBetween(...span, of(nothing))).toBe(workingMinutesBetween(...span, region));
  });

  it('has hours of its own, and the region’s Ramadan and holidays', () => {
    const calendar = of({ ...nothing, hours: { '6': saturdays } });
    expect(open(calendar, '2026-11-28')).toBe(true);
    expect(open(calendar, '2026-11-29')).toBe(false);
    // A Saturday of Ramadan 1448, and one of Eid al-Adha 1451.
    expect(open(calendar, '2027-02-13')).toBe(false);
    expect(open(calendar, '2030-04-13')).toBe(false);
  });

  it('adds holidays and dates to the region’s, and has the last word on a date', () => {
    const calendar = createCalendar(
      'Asia/Riyadh',
      [firstVersion({ ...regionRules, exceptions: [{ date: '2026-12-01', spans: [], name }] })],
      [
        firstVersion({
          ...nothing,
          holidays: [{ calendar: 'gregorian', month: 12, day: 2, days: 1, name, corrections: [] }],
          exceptions: [{ date: '2026-12-01', spans: saturdays, name }],
        }),
      ],
    );
    expect(['2026-12-01', '2026-12-02', '2026-12-03'].map((day) => open(calendar, day))).toEqual([true, false, true]);
  });

  it('without a calendar shares the region’s very object', () => {
    const calendars = createCalendars('Asia/Riyadh', [
      { code: 'region', ...firstVersion(regionRules) },
      { code: 'water', ...firstVersion(nothing) },
    ]);
    expect(calendars.of('municipality')).toBe(calendars.region);
    expect(calendars.of('water')).not.toBe(calendars.region);
  });
});

describe('a version', () => {
  const later = { version: 2, effectiveFrom: '2026-12-01', rules: { ...regionRules, hours: { '6': [[540, 720]] as Span[] } } };

  it('holds from its day on and leaves the days before as they were', () => {
    const calendar = createCalendar('Asia/Riyadh', [firstVersion(regionRules), later]);
    expect(['2026-11-28', '2026-11-30', '2026-12-01', '2026-12-05'].map((day) => open(calendar, day))).toEqual([false, true, false, true]);
  });

  it('is overruled by a newer one on all days that the newer one holds', () => {
    const newest = { version: 3, effectiveFrom: '2026-11-15', rules: regionRules };
    const calendar = createCalendar('Asia/Riyadh', [firstVersion(regionRules), later, newest]);
    expect(['2026-12-01', '2026-12-05'].map((day) => open(calendar, day))).toEqual([true, false]);
  });
});

it('an announced Eid is on the announced days, and by the calendar in all other years', () => {
  const holidays = regionRules.holidays.map((one) =>
    one.month === 10 ? { ...one, corrections: [{ year: 1448, begins: '2027-03-10', ends: '2027-03-15' }] } : one,
  );
  const calendar = createCalendar('Asia/Riyadh', [firstVersion({ ...regionRules, holidays })]);
  // By the calendar from Tuesday 9 to Friday 12 March 2027.
  expect(['09', '10', '11', '14', '15', '16'].map((day) => open(calendar, `2027-03-${day}`))).toEqual([
    true,
    false,
    false,
    false,
    false,
    true,
  ]);
  expect(open(calendar, '2028-02-28')).toBe(open(region, '2028-02-28'));
});
