import { channels, type Rung, rungAudiences, rungTellings, rungUnits } from '@sawt/contract';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { region } from '../../../platform/calendar/testing/region.ts';
import { type ClockRun, climbTo, pauseRun, rearmRun, resumeRun, startRun } from '../clocks.ts';
import { ladderFaults } from './ladder-faults.ts';
import { minutesTo, rungAt, stepOf, stepsOf } from './steps.ts';

const start = new Date('2026-11-23T07:00:00Z');
const later = (hours: number) => new Date(start.getTime() + hours * 3_600_000);
const rungs: fc.Arbitrary<Rung> = fc.record({
  unit: fc.constantFrom(...rungUnits),
  value: fc.integer({ min: -1, max: 110 }),
  audiences: fc.subarray([...rungAudiences]),
  telling: fc.constantFrom(...rungTellings),
  channels: fc.option(fc.subarray([...channels])),
  repeat: fc.option(fc.record({ everyHours: fc.integer({ min: -1, max: 30 }), times: fc.integer({ min: -1, max: 6 }) })),
});
const anyLadder = fc.array(rungs, { minLength: 1, maxLength: 6 });

/** Any ladder, of which what does not fit is left out. */
const ladders: fc.Arbitrary<Rung[]> = anyLadder.map((given) => {
  const fit: Rung[] = [];
  for (const rung of given.toSorted((a, b) => stepOf(a) - stepOf(b))) {
    if (ladderFaults('answer', [...fit, rung]).length === 0) fit.push(rung);
  }
  return fit;
});
const climbAll = (run: ClockRun, steps: readonly number[]) => climbTo(run, steps, later(100_000), region);
const rung = (given: Partial<Rung>): Rung => ({
  ...{ unit: 'percent', value: 100, audiences: ['assignee'], telling: 'at_once', channels: null, repeat: null },
  ...given,
});

describe('a ladder that is saved', () => {
  test('has each step once, in the order of its rungs, and each has its rung', () => {
    fc.assert(
      fc.property(ladders, (ladder) => {
        const steps = stepsOf(ladder);
        expect(new Set(steps).size).toBe(steps.length);
        expect(ladder.map(stepOf)).toEqual(ladder.map(stepOf).toSorted((a, b) => a - b));
        for (const step of steps) expect(rungAt(ladder, step)).toBeDefined();
        for (const one of ladder) expect(one.audiences.length).toBeGreaterThan(0);
        for (const one of ladder) expect(one.channels).not.toEqual([]);
      }),
    );
  });

  test('is climbed step by step, none left out and none twice, in whatever portions', () => {
    fc.assert(
      fc.property(ladders, fc.integer({ min: 1, max: 6000 }), fc.array(fc.integer({ min: 1, max: 400 })), (ladder, budget, looks) => {
        const steps = stepsOf(ladder);
        let run = startRun(start, budget, steps, region);
        const fired: number[] = [];
        for (const hours of looks.sort((a, b) => a - b)) {
          const climbed = climbTo(run, steps, later(hours), region);
          fired.push(...climbed.fired);
          run = climbed.run;
        }
        expect([...fired, ...climbAll(run, steps).fired]).toEqual(steps);
      }),
    );
  });

  test('holds from then on for what has not been climbed, also of clocks that stand still; what has fired does not fire again', () => {
    const lives = fc.record({ before: ladders, after: ladders, hours: fc.integer({ min: 0, max: 300 }), stands: fc.boolean() });
    fc.assert(
      fc.property(lives, ({ before, after, hours, stands }) => {
        const climbed = climbTo(startRun(start, 2400, stepsOf(before), region), stepsOf(before), later(hours), region);
        const highest = climbed.fired.at(-1) ?? 0;
        const run = stands ? pauseRun(climbed.run, later(hours), region) : climbed.run;
        const armed = rearmRun(run, highest, stepsOf(after), region);
        if (stands) expect(armed.next_rung_at).toBeNull();
        expect(rearmRun(armed, highest, stepsOf(after), region)).toEqual(armed);
        const going = stands ? resumeRun(armed, later(hours + 1), region) : armed;
        expect(climbAll(going, stepsOf(after)).fired).toEqual(stepsOf(after).filter((step) => step > highest));
      }),
    );
  });

  test('may come between the arming of a clock and its firing: a step that is gone does not fire', () => {
    const run = startRun(start, 600, [75, 100], region);
    expect(climbTo(run, [80, 100], later(26), region).fired).toEqual([80]);
  });
});

test('a step is never before the one below it, and the last per cent is the due moment', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60_000 }), fc.integer({ min: 1, max: 3000 }), (budget, step) => {
      expect(minutesTo(step, budget)).toBeLessThanOrEqual(minutesTo(step + 1, budget));
      expect(minutesTo(100, budget)).toBe(budget);
    }),
  );
});

describe('refused by its field is', () => {
  const faults = (...given: Partial<Rung>[]) =>
    ladderFaults('answer', given.map(rung)).map(({ path, code }) => `${path.replace('body.rungs.', '')} ${code}`);

  test.each<[string, Partial<Rung>[], string[]]>([
    ['a ladder out of order', [{ value: 100 }, { value: 75 }], ['1.value out_of_order']],
    ['two rungs at one moment', [{ value: 75 }, { value: 75 }], ['1.value same_moment']],
    ['no per cent at all', [{ value: 0 }], ['0.value percent_range']],
    ['more than all of the time', [{ value: 101 }], ['0.value percent_range']],
    ['no hours after it is over', [{ unit: 'hours', value: 0 }], ['0.value hours_range']],
    ['nobody to tell', [{ audiences: [] }], ['0.audiences nobody_to_tell']],
    ['a repetition after no time', [{ repeat: { everyHours: 0, times: 3 } }], ['0.repeat.everyHours repeat_range']],
    ['a repetition of no times', [{ repeat: { everyHours: 2, times: 0 } }], ['0.repeat.times repeat_times']],
    ['a repetition while there is time', [{ value: 75, repeat: { everyHours: 2, times: 2 } }], ['0.repeat.everyHours repeat_before_due']],
    [
      'a repetition at the moment of another rung',
      [{ repeat: { everyHours: 4, times: 3 } }, { unit: 'hours', value: 8 }],
      ['0.repeat.everyHours same_moment'],
    ],
  ])('%s', (_, given, expected) => {
    expect(faults(...given)).toEqual(expected);
  });

  test('a directive in the digest, where nobody would read of it', () => {
    expect(ladderFaults('directive', [rung({ telling: 'digest' })])).toEqual([{ path: 'body.rungs.0.telling', code: 'directive_at_once' }]);
  });

  test('nothing of a ladder that fits', () => {
    expect(faults({ value: 75 }, { repeat: { everyHours: 8, times: 3 } }, { unit: 'hours', value: 40 })).toEqual([]);
  });
});
