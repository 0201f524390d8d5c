import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { afterQuiet, minutesOf, nextDigestAt, type Quiet, timeOf } from './quiet-hours.ts';

const dayMs = 86_400_000;
const minute = fc.integer({ min: 0, max: 1439 });
const quiet: fc.Arbitrary<Quiet> = fc.record({ from: minute, until: minute });
const moment = fc.date({ min: new Date('2026-01-01'), max: new Date('2030-01-01'), noInvalidDate: true });

/** The clock on a wall in Riyadh, read by somebody else's code. */
const wall = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Riyadh', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const wallMinute = (at: Date) => minutesOf(wall.format(at));
/** As one would say it: between the two, or, across midnight, not between them. */
const isQuiet = (at: Date, { from, until }: Quiet) => {
  const now = wallMinute(at);
  return from <= until ? from <= now && now < until : now >= from || now < until;
};

describe('quiet hours', () => {
  test('let pass what falls outside of them, and hold the rest until they end, within a day', () => {
    fc.assert(
      fc.property(moment, quiet, (at, hours) => {
        const until = afterQuiet(at, hours);
        if (!isQuiet(at, hours)) return void expect(until).toEqual(at);
        expect(wallMinute(until)).toBe(hours.until);
        expect(until.getTime()).toBeGreaterThan(at.getTime());
        expect(until.getTime() - at.getTime()).toBeLessThanOrEqual(dayMs);
      }),
    );
  });

  test('never hold twice: what waited for their end goes then', () => {
    fc.assert(
      fc.property(moment, quiet, (at, hours) => {
        const until = afterQuiet(at, hours);
        expect(isQuiet(until, hours)).toBe(false);
        expect(afterQuiet(until, hours)).toEqual(until);
      }),
    );
  });

  test('keep the order: who came first goes no later', () => {
    fc.assert(
      fc.property(moment, fc.integer({ min: 0, max: 2 * dayMs }), quiet, (at, later, hours) => {
        const second = new Date(at.getTime() + later);
        expect(afterQuiet(at, hours).getTime()).toBeLessThanOrEqual(afterQuiet(second, hours).getTime());
      }),
    );
  });

  test.each([
    ['a quarter past midnight waits for the morning', '2026-11-25T21:15:00Z', '2026-11-26T04:00:00.000Z'],
    ['ten in the evening is quiet already', '2026-11-25T19:00:00Z', '2026-11-26T04:00:00.000Z'],
    ['a minute before is not', '2026-11-25T18:59:59Z', '2026-11-25T18:59:59.000Z'],
    ['seven in the morning is not any more', '2026-11-26T04:00:00Z', '2026-11-26T04:00:00.000Z'],
  ])('from 22:00 to 07:00: %s', (_, at, until) => {
    expect(afterQuiet(new Date(at), { from: minutesOf('22:00'), until: minutesOf('07:00') }).toISOString()).toBe(until);
  });
});

test('a digest goes out later than what it collects, within two days, and never in quiet hours', () => {
  fc.assert(
    fc.property(moment, minute, quiet, (at, digestAt, hours) => {
      const out = nextDigestAt(at, digestAt, hours);
      expect(out.getTime()).toBeGreaterThan(at.getTime());
      expect(out.getTime() - at.getTime()).toBeLessThanOrEqual(2 * dayMs);
      expect(isQuiet(out, hours)).toBe(false);
    }),
  );
});

test('a time of the day is written as it is read', () => {
  fc.assert(fc.property(minute, (minutes) => minutesOf(timeOf(minutes)) === minutes));
});
