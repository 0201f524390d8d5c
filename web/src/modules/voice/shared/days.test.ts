import { expect, test } from 'vitest';
import { beginOf, dayOf, endOf, lastDayOf } from './days.ts';

test('a period of days runs from midnight to midnight in Riyadh, and is read back as the same days', () => {
  expect([beginOf('2026-11-25'), endOf('2026-11-25')]).toEqual(['2026-11-24T21:00:00.000Z', '2026-11-25T21:00:00.000Z']);
  expect([dayOf(beginOf('2026-02-28')), lastDayOf(endOf('2026-02-28'))]).toEqual(['2026-02-28', '2026-02-28']);
});

test('no day, or half a one, is no bound', () => {
  expect([beginOf(''), endOf('2026-1'), dayOf(undefined), lastDayOf('soon')]).toEqual([undefined, undefined, '', '']);
});
