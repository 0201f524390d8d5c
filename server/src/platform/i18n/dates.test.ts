import { expect, test } from 'vitest';
import { bothCalendars } from './dates.ts';

test('a date in a message has the day of both calendars, as it is in Riyadh', () => {
  // 22:30 UTC is half past one of the next day in Riyadh.
  expect(bothCalendars(new Date('2026-11-30T22:30:00Z'))).toEqual({ ar: '21 جمادى الآخرة (1 ديسمبر)', en: '1 December (21 Jumada II)' });
});
