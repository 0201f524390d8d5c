import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOf, holdsOn, longestDays, spanFault } from './span.ts';

const dayMs = 86_400_000;
const days = fc.integer({ min: 20_000, max: 25_000 });
const textOf = (day: number) => new Date(day * dayMs).toISOString().slice(0, 10);

describe('a span of days', () => {
  test('holds on just the days from its first to its last', () => {
    fc.assert(
      fc.property(days, days, days, (from, until, day) => {
        expect(holdsOn({ from: textOf(from), until: textOf(until) }, textOf(day))).toBe(from <= day && day <= until);
      }),
    );
  });

  test('is taken exactly when it begins today or later, ends no earlier than it begins, and lasts a year at most', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -400, max: 800 }), fc.integer({ min: -5, max: 800 }), (today, ahead, length) => {
        const [from, until] = [today + ahead, today + ahead + length - 1];
        const fault = spanFault({ from: textOf(from), until: textOf(until) }, textOf(today));
        expect(fault === null).toBe(ahead >= 0 && length >= 1 && length <= longestDays);
      }),
    );
  });

  test('names the first day as wrong when it has passed, and the last one when it comes before it', () => {
    expect(spanFault({ from: '2026-11-22', until: '2026-11-30' }, '2026-11-23')).toEqual({ field: 'from', code: 'day_past' });
    expect(spanFault({ from: '2026-11-24', until: '2026-11-23' }, '2026-11-23')).toEqual({ field: 'until', code: 'day_before_start' });
  });
});

test('a day begins at midnight in Riyadh', () => {
  expect(dayOf(new Date('2026-11-23T20:59:59Z'))).toBe('2026-11-23');
  expect(dayOf(new Date('2026-11-23T21:00:00Z'))).toBe('2026-11-24');
});
