import { type CalendarRules, Holiday, type Span } from '@sawt/contract';
import { createCalendar } from '../calendar.ts';

const week = (...spans: Span[]) => Object.fromEntries(['7', '1', '2', '3', '4'].map((weekday) => [weekday, spans]));
const holiday = (given: Omit<Holiday, 'name' | 'corrections'>) => Holiday.parse({ ...given, name: { ar: 'عطلة', en: 'Holiday' } });

/** What the first version of the region's calendar says, as the migration of `platform.calendar_version` inserts it. */
export const regionRules: CalendarRules = {
  hours: week([450, 870]),
  ramadanHours: week([600, 900]),
  holidays: [
    holiday({ calendar: 'gregorian', month: 2, day: 22, days: 1 }),
    holiday({ calendar: 'gregorian', month: 9, day: 23, days: 1 }),
    holiday({ calendar: 'umm-al-qura', month: 10, day: 1, days: 4 }),
    holiday({ calendar: 'umm-al-qura', month: 12, day: 9, days: 5 }),
  ],
  exceptions: [],
};

export const firstVersion = (rules: CalendarRules) => ({ version: 1, effectiveFrom: '1970-01-01', rules });
export const region = createCalendar('Asia/Riyadh', [firstVersion(regionRules)]);

const daily = (spans: Span[], saturday: Span[]) => ({
  ...Object.fromEntries(['7', '1', '2', '3', '4'].map((day) => [day, spans])),
  '6': saturday,
});
const name = { ar: 'يوم', en: 'Day' };
/** 1 Shawwal 1451 is 5 February 2030 by the calendar; the Eid was announced for the day after, with three days. */
const announced = regionRules.holidays.map((one) =>
  one.month === 10 ? { ...one, corrections: [{ year: 1451, begins: '2030-02-06', ends: '2030-02-08' }] } : one,
);

/** An agency of two shifts, with Saturdays from 2029 on, a day of its own and two single dates; in a region with an announced Eid. */
export const clinic = createCalendar(
  'Asia/Riyadh',
  [firstVersion({ ...regionRules, holidays: announced })],
  [
    firstVersion({
      hours: daily(
        [
          [480, 720],
          [960, 1200],
        ],
        [],
      ),
      ramadanHours: null,
      holidays: [holiday({ calendar: 'gregorian', month: 10, day: 5, days: 1 })],
      exceptions: [],
    }),
    {
      version: 2,
      effectiveFrom: '2029-01-01',
      rules: {
        hours: daily(
          [
            [480, 700],
            [720, 900],
            [1020, 1440],
          ],
          [[540, 600]],
        ),
        ramadanHours: null,
        holidays: [holiday({ calendar: 'gregorian', month: 10, day: 5, days: 1 })],
        exceptions: [
          { date: '2030-06-01', spans: [[480, 720]], name },
          { date: '2030-06-02', spans: [], name },
        ],
      },
    },
  ],
);
