import { addWorkingMinutes, type Calendar, workingMinutesBetween } from '../../platform/calendar/working-time.ts';
import { minutesTo, type Step } from './ladder/steps.ts';

/** A run of a clock, as far as time is concerned. All minutes are working minutes. */
export interface ClockRun {
  budget_minutes: number;
  used_minutes: number;
  resumed_at: Date;
  paused_at: Date | null;
  due_at: Date | null;
  done_at: Date | null;
  in_time: boolean | null;
  /** The step that it waits for. */
  next_rung: Step | null;
  next_rung_at: Date | null;
}

/** Begins a run. `steps` are those of the ladder, in any order. */
export function startRun(now: Date, budgetMinutes: number, steps: readonly Step[], calendar: Calendar): ClockRun {
  return running({ budget_minutes: budgetMinutes, used_minutes: 0, done_at: null, in_time: null }, now, Math.min(...steps), calendar);
}

export function pauseRun(run: ClockRun, now: Date, calendar: Calendar): ClockRun {
  return { ...run, used_minutes: usedMinutes(run, now, calendar), paused_at: now, due_at: null, next_rung_at: null };
}

/** A run that does not stand still is left as it is. */
export function resumeRun(run: ClockRun, now: Date, calendar: Calendar): ClockRun {
  if (!run.paused_at) return run;
  return running(run, now, run.next_rung ?? Number.POSITIVE_INFINITY, calendar);
}

/** Gives a run another length. What was used stays used, and a rung that has fired does not fire again. */
export function rebudgetRun(run: ClockRun, budgetMinutes: number, now: Date, calendar: Calendar): ClockRun {
  const used = usedMinutes(run, now, calendar);
  const rebudgeted = { ...run, budget_minutes: budgetMinutes, used_minutes: used };
  return run.paused_at ? rebudgeted : running(rebudgeted, now, run.next_rung ?? Number.POSITIVE_INFINITY, calendar);
}

/** The moments of a run that goes on, by another working time. What it had used until it last began to run stays used. */
export function replanRun<R extends ClockRun>(run: R, calendar: Calendar): R {
  const left = Math.max(0, run.budget_minutes - run.used_minutes);
  const rung = nextRung(run, run.resumed_at, run.next_rung ?? Number.POSITIVE_INFINITY, calendar);
  return { ...run, due_at: addWorkingMinutes(run.resumed_at, left, calendar), ...rung };
}

/** Ends a run: what it was for has been done. In time means what the page shows: no more minutes used than there were. */
export function finishRun(run: ClockRun, now: Date, calendar: Calendar): ClockRun {
  const used = usedMinutes(run, now, calendar);
  return { ...stopped(run, now, used), in_time: used <= run.budget_minutes };
}

/** Ends a run that no longer matters (withdrawn, returned): it counts neither as in time nor as late. */
export function cancelRun(run: ClockRun, now: Date, calendar: Calendar): ClockRun {
  return stopped(run, now, usedMinutes(run, now, calendar));
}

/** After a step has fired: the next one above it. */
export function climb(run: ClockRun, steps: readonly Step[], calendar: Calendar): ClockRun {
  return { ...run, ...nextRung(run, run.resumed_at, lowest(steps, (run.next_rung ?? 0) + 1), calendar) };
}

/** Every step that has come by now, lowest first, and the run as it stands after them. */
export function climbTo(run: ClockRun, steps: readonly Step[], now: Date, calendar: Calendar): { fired: Step[]; run: ClockRun } {
  const fired: Step[] = [];
  let after = run;
  // Armed by a version before, in which the step was that is gone.
  if (run.next_rung !== null && !steps.includes(run.next_rung)) after = climb(run, steps, calendar);
  while (after.next_rung !== null && after.next_rung_at && after.next_rung_at <= now) {
    fired.push(after.next_rung);
    after = climb(after, steps, calendar);
  }
  return { fired, run: after };
}

/** By another ladder: the lowest step above the highest that has fired (0: none has). What has fired does not fire again. */
export function rearmRun(run: ClockRun, fired: Step, steps: readonly Step[], calendar: Calendar): ClockRun {
  const armed = nextRung(run, run.resumed_at, lowest(steps, fired + 1), calendar);
  return { ...run, ...armed, ...(run.paused_at && { next_rung_at: null }) };
}

/** Infinite where none is left. */
const lowest = (steps: readonly Step[], from: Step) => Math.min(...steps.filter((step) => step >= from));

/** Working minutes used up to a moment, pauses left out. */
export function usedMinutes(
  run: Pick<ClockRun, 'used_minutes' | 'resumed_at' | 'paused_at' | 'done_at'>,
  now: Date,
  calendar: Calendar,
): number {
  if (run.paused_at || run.done_at) return run.used_minutes;
  return run.used_minutes + workingMinutesBetween(run.resumed_at, now, calendar);
}

/** Working minutes for which it has stood still until a moment, or did until its end: those that nobody counts as used. */
export function pausedMinutes(run: Parameters<typeof usedMinutes>[0] & { started_at: Date }, now: Date, calendar: Calendar): number {
  return workingMinutesBetween(run.started_at, run.done_at ?? now, calendar) - usedMinutes(run, now, calendar);
}

type Kept = Pick<ClockRun, 'budget_minutes' | 'used_minutes' | 'done_at' | 'in_time'>;

function running(kept: Kept, now: Date, step: Step, calendar: Calendar): ClockRun {
  const { budget_minutes, used_minutes, done_at, in_time } = kept;
  const left = Math.max(0, budget_minutes - used_minutes);
  return {
    budget_minutes,
    used_minutes,
    done_at,
    in_time,
    resumed_at: now,
    paused_at: null,
    due_at: addWorkingMinutes(now, left, calendar),
    ...nextRung(kept, now, step, calendar),
  };
}

/** When a step comes, counted from the moment the clock last began to run. An infinite one: none is left. */
function nextRung(run: Pick<ClockRun, 'budget_minutes' | 'used_minutes'>, resumedAt: Date, step: Step, calendar: Calendar) {
  if (!Number.isFinite(step)) return { next_rung: null, next_rung_at: null };
  const minutes = minutesTo(step, run.budget_minutes) - run.used_minutes;
  return { next_rung: step, next_rung_at: addWorkingMinutes(resumedAt, Math.max(0, minutes), calendar) };
}

function stopped(run: ClockRun, now: Date, used: number): ClockRun {
  return { ...run, used_minutes: used, done_at: now, paused_at: null, due_at: null, next_rung: null, next_rung_at: null };
}
