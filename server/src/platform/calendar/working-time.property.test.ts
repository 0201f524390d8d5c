import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addByWalking, clinicHours, countByWalking, type HoursOf, regionHours, walkMinutes } from './testing/minute-walker.ts';
import { clinic, region } from './testing/region.ts';
import { addWorkingMinutes, isWorkingTime, nextOpening, workingMinutesBetween } from './working-time.ts';

/** 1 Muharram 1440 to the end of 1470 H: thirty-one Ramadans, as many of each Eid, and seven leap days. */
const moment = fc.date({ min: new Date('2018-09-11T00:00:00Z'), max: new Date('2048-10-08T00:00:00Z'), noInvalidDate: true });
const sixtyDays = fc.integer({ min: 0, max: 60 * 86_400_000 });
/** A little more than sixty days of seven hours, weekends included. */
const budget = fc.integer({ min: 0, max: 18_000 });
const after = (start: Date, milliseconds: number) => new Date(start.getTime() + milliseconds);

function firstWorking(from: Date, hoursOf: HoursOf): Date {
  for (const { at, working } of walkMinutes(from, hoursOf)) if (working) return at;
  throw new Error('unreachable: the walk has no end');
}

/** Around what the clinic's calendar has of its own: the change of its hours, the announced Eid, the single dates. */
const nearChanges = fc.date({ min: new Date('2028-10-01T00:00:00Z'), max: new Date('2030-07-01T00:00:00Z'), noInvalidDate: true });

describe.each([
  ['the region', region, regionHours, moment],
  ['an agency of shifts, single dates and an announced Eid', clinic, clinicHours, fc.oneof(moment, nearChanges)],
] as const)('working time of %s, against walking minute by minute', (_whose, calendar, hoursOf, start) => {
  it('counts the same minutes', () => {
    fc.assert(
      fc.property(start, sixtyDays, (from, length) => {
        const to = after(from, length);
        expect(workingMinutesBetween(from, to, calendar)).toBe(countByWalking(from, to, hoursOf));
      }),
    );
  });

  it('counts the same over spans of years', () => {
    fc.assert(
      fc.property(start, fc.integer({ min: 0, max: 3 * 366 * 86_400_000 }), (from, length) => {
        const to = after(from, length);
        expect(workingMinutesBetween(from, to, calendar)).toBe(countByWalking(from, to, hoursOf));
      }),
      { numRuns: 10 },
    );
  });

  it('comes to the same due moment', () => {
    fc.assert(
      fc.property(start, budget, (from, minutes) => {
        expect(addWorkingMinutes(from, minutes, calendar)).toEqual(addByWalking(from, minutes, hoursOf));
      }),
    );
  });

  it('finds the same moment at which people work next', () => {
    fc.assert(
      fc.property(start, (at) => {
        const opens = nextOpening(at, calendar);
        expect(opens).toEqual(firstWorking(at, hoursOf));
      }),
    );
  });

  it('agrees on whether a moment is working time', () => {
    fc.assert(
      fc.property(start, (at) => {
        expect(isWorkingTime(at, calendar)).toBe(walkMinutes(at, hoursOf).next().value?.working);
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
