import type { Span } from '@sawt/contract';
import { describe, expect, it } from 'vitest';
import { createCalendar } from './calendar.ts';
import { firstVersion, region, regionRules } from './testing/region.ts';
import { addWorkingMinutes, isWorkingTime, workingMinutesBetween } from './working-time.ts';

const riyadh = (local: string) => new Date(`${local}+03:00`);
const hours = (count: number) => count * 60;

describe('a deadline in the region', () => {
  it('of 2 hours, for a case of Thursday 14:00, is Sunday 9:00', () => {
    expect(addWorkingMinutes(riyadh('2026-11-12T14:00'), hours(2), region)).toEqual(riyadh('2026-11-15T09:00'));
  });

  it('may be the end of a working day', () => {
    expect(addWorkingMinutes(riyadh('2026-11-12T12:30'), hours(2), region)).toEqual(riyadh('2026-11-12T14:30'));
  });

  it('begins on Sunday morning for a case that a citizen sends on Friday', () => {
    expect(addWorkingMinutes(riyadh('2026-11-13T21:15'), 1, region)).toEqual(riyadh('2026-11-15T07:31'));
  });

  it('runs from 10:00 to 15:00 in Ramadan 1448, which begins on Monday 8 February 2027', () => {
    expect(addWorkingMinutes(riyadh('2027-02-07T14:00'), hours(1), region)).toEqual(riyadh('2027-02-08T10:30'));
    expect(addWorkingMinutes(riyadh('2027-02-08T10:00'), hours(6), region)).toEqual(riyadh('2027-02-09T11:00'));
  });

  it('waits from Monday to Sunday over Eid al-Fitr 1448, 9 to 12 March 2027, and the weekend after it', () => {
    expect(addWorkingMinutes(riyadh('2027-03-08T14:30'), hours(1), region)).toEqual(riyadh('2027-03-14T08:00'));
  });

  it('waits over Eid al-Adha 1447, from Arafat on Tuesday 26 May 2026 to Saturday', () => {
    expect(addWorkingMinutes(riyadh('2026-05-25T13:30'), hours(2), region)).toEqual(riyadh('2026-05-31T08:30'));
  });

  it('leaves out National Day, Wednesday 23 September 2026, and Founding Day, Sunday 22 February 2026', () => {
    expect(addWorkingMinutes(riyadh('2026-09-22T14:00'), hours(1), region)).toEqual(riyadh('2026-09-24T08:00'));
    expect(workingMinutesBetween(riyadh('2026-02-22T00:00'), riyadh('2026-02-23T00:00'), region)).toBe(0);
  });

  it('of nothing is the start, even outside working time', () => {
    expect(addWorkingMinutes(riyadh('2026-11-13T21:15'), 0, region)).toEqual(riyadh('2026-11-13T21:15'));
  });

  it('takes a moment inside a minute as the beginning of that minute', () => {
    expect(addWorkingMinutes(riyadh('2026-11-12T09:00:59.999'), 10, region)).toEqual(riyadh('2026-11-12T09:10'));
    expect(workingMinutesBetween(riyadh('2026-11-12T09:00:59'), riyadh('2026-11-12T09:01:00'), region)).toBe(1);
  });

  it('refuses a budget that is no number of minutes, and a date that is none', () => {
    const start = riyadh('2026-11-12T14:00');
    for (const minutes of [-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => addWorkingMinutes(start, minutes, region)).toThrow(RangeError);
    }
    expect(() => addWorkingMinutes(new Date(Number.NaN), 1, region)).toThrow(RangeError);
    expect(() => workingMinutesBetween(start, new Date(Number.NaN), region)).toThrow(RangeError);
  });
});

describe('working minutes between two moments', () => {
  it('are none when the second is not after the first', () => {
    const [earlier, later] = [riyadh('2026-11-12T09:00'), riyadh('2026-11-12T10:00')];
    expect(workingMinutesBetween(later, earlier, region)).toBe(0);
    expect(workingMinutesBetween(later, later, region)).toBe(0);
  });

  it('are 7 hours a day in a common week, 5 in a week of Ramadan', () => {
    expect(workingMinutesBetween(riyadh('2026-11-15T00:00'), riyadh('2026-11-22T00:00'), region)).toBe(hours(5 * 7));
    expect(workingMinutesBetween(riyadh('2027-02-14T00:00'), riyadh('2027-02-21T00:00'), region)).toBe(hours(5 * 5));
  });
});

describe('working time', () => {
  it('includes the minute in which it begins and not the one in which it ends', () => {
    const at = ['07:29:59', '07:30:00', '14:29:59', '14:30:00'].map((time) => isWorkingTime(riyadh(`2026-11-12T${time}`), region));
    expect(at).toEqual([false, true, true, false]);
  });
});

describe('calendars unlike the region’s', () => {
  it('count a service that never closes through a day that summer time makes an hour shorter', () => {
    const always = Object.fromEntries(['1', '2', '3', '4', '5', '6', '7'].map((weekday) => [weekday, [[0, 1440]] as Span[]]));
    const beirut = createCalendar('Asia/Beirut', [firstVersion({ ...regionRules, hours: always, ramadanHours: always, holidays: [] })]);
    const [saturday, sunday, monday] = ['2026-03-27T22:00Z', '2026-03-28T22:00Z', '2026-03-29T21:00Z'].map((text) => new Date(text));
    expect(workingMinutesBetween(saturday!, sunday!, beirut)).toBe(hours(24));
    expect(workingMinutesBetween(sunday!, monday!, beirut)).toBe(hours(23));
  });

  it('keep their own hours where the local day is far from the day in UTC', () => {
    const nine = { '1': [[540, 600]] as Span[] };
    for (const [zone, opens] of [
      ['Pacific/Kiritimati', '2026-11-15T19:00Z'],
      ['Pacific/Midway', '2026-11-16T20:00Z'],
    ] as const) {
      const calendar = createCalendar(zone, [firstVersion({ ...regionRules, hours: nine, ramadanHours: nine })]);
      expect(addWorkingMinutes(new Date('2026-11-13T12:00Z'), 1, calendar).getTime() - new Date(opens).getTime()).toBe(60_000);
    }
  });

  it('may have a break at noon', () => {
    const calendar = createCalendar('Asia/Riyadh', [
      firstVersion({
        ...regionRules,
        hours: {
          '7': [
            [480, 720],
            [780, 960],
          ],
        },
      }),
    ]);
    expect(addWorkingMinutes(riyadh('2026-11-15T11:30'), hours(1), calendar)).toEqual(riyadh('2026-11-15T13:30'));
  });
});
