import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addByWalking, countByWalking, walkMinutes } from './testing/minute-walker.ts';
import { region } from './testing/region.ts';
import { addWorkingMinutes, isWorkingTime, workingMinutesBetween } from './working-time.ts';

/** 1 Muharram 1440 to the end of 1470 H: thirty-one Ramadans, as many of each Eid, and seven leap days. */
const moment = fc.date({ min: new Date('2018-09-11T00:00:00Z'), max: new Date('2048-10-08T00:00:00Z'), noInvalidDate: true });
const sixtyDays = fc.integer({ min: 0, max: 60 * 86_400_000 });
/** A little more than sixty days of seven hours, weekends included. */
const budget = fc.integer({ min: 0, max: 18_000 });
const after = (start: Date, milliseconds: number) => new Date(start.getTime() + milliseconds);

describe('working time, against walking minute by minute', () => {
  it('counts the same minutes', () => {
    fc.assert(
      fc.property(moment, sixtyDays, (from, length) => {
        const to = after(from, length);
        expect(workingMinutesBetween(from, to, region)).toBe(countByWalking(from, to));
      }),
    );
  });

  it('counts the same over spans of years', () => {
    fc.assert(
      fc.property(moment, fc.integer({ min: 0, max: 3 * 366 * 86_400_000 }), (from, length) => {
        const to = after(from, length);
        expect(workingMinutesBetween(from, to, region)).toBe(countByWalking(from, to));
      }),
      { numRuns: 10 },
    );
  });

  it('comes to the same due moment', () => {
    fc.assert(
      fc.property(moment, budget, (start, minutes) => {
        expect(addWorkingMinutes(start, minutes, region)).toEqual(addByWalking(start, minutes));
      }),
    );
  });

  it('agrees on whether a moment is working time', () => {
    fc.assert(
      fc.property(moment, (at) => {
        expect(isWorkingTime(at, region)).toBe(walkMinutes(at).next().value?.working);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the laws of working time', () => {
  it('finds between a start and its due moment exactly the minutes that were added', () => {
    fc.assert(
      fc.property(moment, budget, (start, minutes) => {
        expect(workingMinutesBetween(start, addWorkingMinutes(start, minutes, region), region)).toBe(minutes);
      }),
    );
  });

  it('is due later for more minutes, and never earlier for a later start', () => {
    fc.assert(
      fc.property(moment, sixtyDays, budget, fc.integer({ min: 1, max: 5_000 }), (start, delay, minutes, more) => {
        const due = addWorkingMinutes(start, minutes, region).getTime();
        expect(addWorkingMinutes(start, minutes + more, region).getTime()).toBeGreaterThan(due);
        expect(addWorkingMinutes(after(start, delay), minutes, region).getTime()).toBeGreaterThanOrEqual(due);
      }),
    );
  });

  it('may be added in parts, as when a clock is paused and goes on', () => {
    fc.assert(
      fc.property(moment, budget, budget, (start, first, second) => {
        const inParts = addWorkingMinutes(addWorkingMinutes(start, first, region), second, region);
        expect(inParts).toEqual(addWorkingMinutes(start, first + second, region));
      }),
    );
  });

  it('may be counted in parts', () => {
    fc.assert(
      fc.property(moment, sixtyDays, sixtyDays, (from, first, second) => {
        const between = after(from, first);
        const to = after(between, second);
        const inParts = workingMinutesBetween(from, between, region) + workingMinutesBetween(between, to, region);
        expect(inParts).toBe(workingMinutesBetween(from, to, region));
      }),
    );
  });
});
