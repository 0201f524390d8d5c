import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { region } from '../../../platform/calendar/testing/region.ts';
import { workingSpans } from '../../../platform/calendar/working-day.ts';
import { dayOf } from '../figures/groupings.ts';
import { nextReport, weekBefore } from './next-report.ts';

const sundayAtEight = { day: 0, hour: 8 };
const next = (now: string, rule = sundayAtEight) => nextReport(new Date(now), rule, region).toISOString();

describe('the weekly report', () => {
  test('is told of on its day at its hour in Riyadh, the next time after now', () => {
    expect(next('2026-11-23T07:00:00Z')).toBe('2026-11-29T05:00:00.000Z');
    expect(next('2026-11-29T04:59:59Z')).toBe('2026-11-29T05:00:00.000Z');
    expect(next('2026-11-29T05:00:00Z')).toBe('2026-12-06T05:00:00.000Z');
  });

  test('of a day on which nobody works is told of on the next on which they do', () => {
    // A Friday.
    expect(next('2026-11-23T07:00:00Z', { day: 5, hour: 8 })).toBe('2026-11-29T05:00:00.000Z');
    // And on Saturday it is still to come.
    expect(next('2026-11-28T07:00:00Z', { day: 5, hour: 8 })).toBe('2026-11-29T05:00:00.000Z');
  });

  test('is about the seven days before', () => {
    expect(weekBefore(new Date('2026-11-29T05:00:00Z'))).toEqual({ first: '2026-11-22', last: '2026-11-28' });
  });

  test('comes after now, on a working day, and from one to the next no week is left out or told of twice', () => {
    const moments = fc.integer({ min: Date.parse('2026-11-01'), max: Date.parse('2028-01-01') }).map((at) => new Date(at));
    fc.assert(
      fc.property(moments, fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 23 }), (now, day, hour) => {
        const first = nextReport(now, { day, hour }, region);
        expect(first.getTime()).toBeGreaterThan(now.getTime());
        expect(workingSpans(region, dayOf(first.getTime())).length).toBeGreaterThan(0);
        // Whatever moment before it is asked at, the answer is the same.
        const between = new Date(now.getTime() + Math.floor((first.getTime() - now.getTime()) / 2));
        expect(nextReport(between, { day, hour }, region)).toEqual(first);
        const second = nextReport(first, { day, hour }, region);
        expect(second.getTime()).toBeGreaterThan(first.getTime());
      }),
    );
  });
});
