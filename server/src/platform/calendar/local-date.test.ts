import { expect, it } from 'vitest';
import { localDate } from './local-date.ts';

const epochDay = (date: string) => Date.parse(date) / 86_400_000;

it.each([
  ['2024-03-11', 9, 1],
  ['2024-04-10', 10, 1],
  ['2025-03-30', 10, 1],
  ['2025-06-06', 12, 10],
  ['2026-02-18', 9, 1],
  ['2026-05-27', 12, 10],
  ['2027-02-08', 9, 1],
  ['2027-03-09', 10, 1],
])('knows %s by the Umm al-Qura calendar: month %i, day %i', (date, month, day) => {
  expect(localDate(epochDay(date))['umm-al-qura']).toMatchObject({ month, day });
});

it('numbers Monday 1 and Sunday 7', () => {
  expect([localDate(epochDay('2026-11-16')).weekday, localDate(epochDay('2026-11-15')).weekday]).toEqual(['1', '7']);
});
