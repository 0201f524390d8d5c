import { describe, expect, it } from 'vitest';
import { Calendar } from './calendar.ts';
import { regionRow } from './testing/region.ts';

const name = { ar: 'إجازة', en: 'Holiday' };
const parse = (change: object) => () => Calendar.parse({ ...regionRow, ...change });

describe('a calendar', () => {
  it('is read from the row of the database', () => {
    expect(Calendar.parse(regionRow)).toMatchObject({ timeZone: 'Asia/Riyadh', ramadanHours: { '7': [[600, 900]] } });
  });

  it('is refused without any working time', () => {
    expect(parse({ hours: {} })).toThrow('needs working time on at least one day of the week');
    expect(parse({ hours: { '1': [] } })).toThrow('needs working time on at least one day of the week');
  });

  it('is refused when holidays would leave no working time', () => {
    const holidays = [{ calendar: 'gregorian', month: 1, day: 1, days: 366, name }];
    expect(parse({ holidays })).toThrow('at most 120 days of holidays');
  });

  it('may have no working time in Ramadan', () => {
    expect(parse({ ramadan_hours: {} })).not.toThrow();
  });

  it.each([
    [[[900, 600]]],
    [[[600, 1441]]],
    [[[600, 600]]],
    [
      [
        [600, 700],
        [650, 800],
      ],
    ],
    [[[600, 700.5]]],
  ])('is refused with the spans %j', (spans) => {
    expect(parse({ hours: { '1': spans } })).toThrow();
  });

  it('is refused with a weekday or a time zone that there is none of', () => {
    expect(parse({ hours: { '8': [[450, 870]] } })).toThrow();
    expect(parse({ time_zone: 'Asia/Buraydah' })).toThrow('not a time zone');
  });

  it.each([
    ['gregorian', 2, 29],
    ['gregorian', 4, 31],
    ['umm-al-qura', 9, 30],
    ['umm-al-qura', 13, 1],
  ])('is refused with a holiday that not every year has: %s month %i day %i', (calendar, month, day) => {
    expect(parse({ holidays: [{ calendar, month, day, days: 1, name }] })).toThrow();
  });
});
