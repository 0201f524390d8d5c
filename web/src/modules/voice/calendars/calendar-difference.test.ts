import type { CalendarRules } from '@sawt/contract';
import { expect, test } from 'vitest';
import { calendarDifference } from './calendar-difference.ts';

const nothingOwn: CalendarRules = { hours: null, ramadanHours: null, holidays: [], exceptions: [] };
const holiday = {
  calendar: 'gregorian' as const,
  month: 9,
  day: 23,
  days: 1,
  name: { ar: 'اليوم الوطني', en: 'National Day' },
  corrections: [],
};

test('versions that say the same differ in nothing, also where a closed day is left out', () => {
  const before = { ...nothingOwn, hours: { 7: [[450, 870]], 1: [] } } as CalendarRules;
  const after = { ...nothingOwn, hours: { 7: [[450, 870]] } } as CalendarRules;
  expect(calendarDifference(before, after)).toEqual({ before: {}, after: {} });
});

test('hours of its own are told day by day, and given up in one line', () => {
  const own = { ...nothingOwn, hours: { 7: [[450, 870]] } } as CalendarRules;
  expect(calendarDifference(nothingOwn, own).after).toMatchObject({ week: 'own', days: { 'day 7': [[450, 870]], 'day 5': [] } });
  expect(Object.keys(calendarDifference(nothingOwn, own).after.days as object)[0]).toBe('day 7');
  expect(calendarDifference(own, nothingOwn)).toEqual({ before: { week: 'own' }, after: { week: 'region' } });
});

test('holidays are known by their names and single days by their dates', () => {
  const longer = { ...holiday, days: 2 };
  const before = { ...nothingOwn, holidays: [holiday] };
  const after = {
    ...nothingOwn,
    holidays: [longer],
    exceptions: [{ date: '2026-12-01', spans: [], name: { ar: 'جرد', en: 'Stocktaking' } }],
  };
  expect(calendarDifference(before, after)).toEqual({
    before: { holidays: { 'اليوم الوطني\nNational Day': holiday }, exceptions: {} },
    after: { holidays: { 'اليوم الوطني\nNational Day': longer }, exceptions: { '2026-12-01': after.exceptions[0] } },
  });
});
