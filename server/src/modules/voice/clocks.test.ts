import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { region } from '../../platform/calendar/testing/region.ts';
import { addWorkingMinutes, workingMinutesBetween } from '../../platform/calendar/working-time.ts';
import {
  type ClockRun,
  cancelRun,
  climb,
  finishRun,
  pausedMinutes,
  pauseRun,
  rebudgetRun,
  resumeRun,
  startRun,
  usedMinutes,
} from './clocks.ts';

const minute = 60_000;
const day = 86_400_000;
const after = (moment: Date, milliseconds: number) => new Date(moment.getTime() + milliseconds);
const between = (from: Date, to: Date) => workingMinutesBetween(from, to, region);

/** Over Ramadan 1448 and both Eids. */
const starts = fc.date({ min: new Date('2026-11-01T00:00:00Z'), max: new Date('2027-06-30T00:00:00Z'), noInvalidDate: true });
const budgets = fc.integer({ min: 1, max: 6000 });
const gaps = fc.array(fc.integer({ min: 0, max: 6 * day }), { minLength: 1, maxLength: 8 });
const rungs = [75, 100, 150];

interface Life {
  run: ClockRun;
  now: Date;
  /** Working minutes that the clock stood still. */
  paused: number;
}

/** A run that is paused and resumed by turns, after each of the gaps. */
function live(start: Date, budget: number, pauses: readonly number[]): Life {
  let life: Life = { run: startRun(start, budget, rungs, region), now: start, paused: 0 };
  for (const gap of pauses) {
    const now = after(life.now, gap);
    const { run, paused } = life;
    life = run.paused_at
      ? { run: resumeRun(run, now, region), now, paused: paused + between(run.paused_at, now) }
      : { run: pauseRun(run, now, region), now, paused };
  }
  return life;
}

const property = (check: (life: Life, start: Date, budget: number) => void) =>
  fc.assert(
    fc.property(starts, budgets, gaps, (start, budget, pauses) => {
      check(live(start, budget, pauses), start, budget);
    }),
  );

describe('a clock, however often it is paused', () => {
  test('has used the working minutes since its start less those of its pauses', () => {
    property(({ run, now, paused }, start) => {
      const standing = run.paused_at ? between(run.paused_at, now) : 0;
      expect(usedMinutes(run, now, region)).toBe(between(start, now) - paused - standing);
    });
  });

  test('is due its budget and its pauses after its start', () => {
    property(({ run, paused, now }, start, budget) => {
      // A clock with nothing left is due at once when it runs on.
      const spent = run.used_minutes >= budget;
      const due = spent ? addWorkingMinutes(now, 0, region) : addWorkingMinutes(start, budget + paused, region);
      expect(run.due_at).toEqual(run.paused_at ? null : due);
    });
  });

  test('says of every working minute since its start whether it was used or the clock stood still', () => {
    property(({ run, now, paused }, start) => {
      const standing = run.paused_at ? between(run.paused_at, now) : 0;
      expect(pausedMinutes({ ...run, started_at: start }, now, region)).toBe(paused + standing);
      const done = finishRun(run, now, region);
      expect(pausedMinutes({ ...done, started_at: start }, after(now, day), region)).toBe(paused + standing);
    });
  });

  test('never counts less at a later moment, and nothing while it stands', () => {
    fc.assert(
      fc.property(starts, budgets, gaps, fc.integer({ min: 0, max: 10 * day }), (start, budget, pauses, more) => {
        const { run, now } = live(start, budget, pauses);
        const [earlier, later] = [usedMinutes(run, now, region), usedMinutes(run, after(now, more), region)];
        expect(later).toBeGreaterThanOrEqual(earlier);
        if (run.paused_at) expect(later).toBe(earlier);
      }),
    );
  });

  test('is in time exactly when it shows no more minutes used than it had', () => {
    fc.assert(
      fc.property(starts, budgets, gaps, fc.integer({ min: 0, max: 20 * day }), (start, budget, pauses, more) => {
        const { run, now } = live(start, budget, pauses);
        const done = finishRun(run, after(now, more), region);
        expect(done.in_time).toBe(usedMinutes(done, after(now, more), region) <= budget);
        expect([done.due_at, done.next_rung_at, done.done_at]).toEqual([null, null, after(now, more)]);
      }),
    );
  });
});

test('what is finished within the due minute is in time, a working minute later it is late', () => {
  const start = new Date('2026-11-23T07:00:30Z');
  const run = startRun(start, 60, rungs, region);
  expect(run.due_at).toEqual(new Date('2026-11-23T08:00:00Z'));
  expect(finishRun(run, new Date('2026-11-23T08:00:59Z'), region)).toMatchObject({ in_time: true, used_minutes: 60 });
  expect(finishRun(run, new Date('2026-11-23T08:01:00Z'), region)).toMatchObject({ in_time: false, used_minutes: 61 });
});

test('a run that no longer matters is neither in time nor late', () => {
  const start = new Date('2026-11-23T07:00:00Z');
  expect(cancelRun(startRun(start, 60, rungs, region), after(start, 9 * day), region).in_time).toBeNull();
});

describe('the ladder', () => {
  test('is climbed step by step, each at its share of the budget and then so many working hours after it, to the top', () => {
    fc.assert(
      fc.property(starts, budgets, (start, budget) => {
        const climbed: [number | null, Date | null][] = [];
        for (let run = startRun(start, budget, [150, 75, 100], region); run.next_rung !== null; run = climb(run, rungs, region)) {
          climbed.push([run.next_rung, run.next_rung_at]);
        }
        const moments = [Math.ceil((budget * 75) / 100), budget, budget + 50 * 60].map((minutes) =>
          addWorkingMinutes(start, minutes, region),
        );
        expect(climbed).toEqual(rungs.map((percent, index) => [percent, moments[index]]));
      }),
    );
  });

  test('reaches 100 % at the due moment', () => {
    property(({ run }) => {
      if (run.paused_at || run.next_rung === null) return;
      const second = climb(run, rungs, region);
      expect([second.next_rung, second.next_rung_at]).toEqual([100, run.due_at]);
    });
  });

  test('is not climbed while the clock stands, and goes on where it was', () => {
    const start = new Date('2026-11-23T07:00:00Z');
    const fired = climb(startRun(start, 100, rungs, region), rungs, region);
    const paused = pauseRun(fired, after(start, 80 * minute), region);
    expect([paused.next_rung, paused.next_rung_at]).toEqual([100, null]);
    const resumed = resumeRun(paused, new Date('2026-11-24T05:00:00Z'), region);
    expect([resumed.next_rung, resumed.next_rung_at]).toEqual([100, new Date('2026-11-24T05:20:00Z')]);
  });

  test('without rungs is nothing to climb', () => {
    expect(startRun(new Date('2026-11-23T07:00:00Z'), 100, [], region)).toMatchObject({ next_rung: null, next_rung_at: null });
  });
});

test('another length changes nothing of what was used, moves no rung that has fired, and back again it is due as before', () => {
  property(({ run, now }, _start, budget) => {
    const longer = rebudgetRun(run, budget * 2, now, region);
    expect(usedMinutes(longer, now, region)).toBe(usedMinutes(run, now, region));
    expect([longer.next_rung, longer.paused_at]).toEqual([run.next_rung, run.paused_at]);
    const back = rebudgetRun(longer, budget, now, region);
    if (run.due_at && run.due_at > now) expect(back.due_at).toEqual(run.due_at);
    if (run.paused_at) expect(back).toEqual({ ...run, next_rung_at: back.next_rung_at });
  });
});
