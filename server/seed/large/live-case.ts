import type { CaseMove, CaseStatus } from '@sawt/contract';
import { type ClockRun, cancelRun, climb, finishRun, pauseRun, resumeRun, startRun } from '../../src/modules/voice/clocks.ts';
import { hasEnded, silence, statusAfter, workflow } from '../../src/modules/voice/workflow.ts';
import type { Calendar } from '../../src/platform/calendar/working-time.ts';

/** As the rules of a new region have it. */
const silentDays = { lapse: 7, settle: 14 } as const;

export interface EventRow {
  at: Date;
  what: string;
  actor: string | null;
  side: string;
  from: CaseStatus | null;
  to: CaseStatus;
  text: string | null;
  details: object;
}
export interface ClockRow {
  kind: 'acknowledge' | 'answer';
  run: number;
  agency: string;
  started: Date;
  state: ClockRun;
  rungs: { step: number; at: Date }[];
}
/** What of a case its moves change. */
export interface CaseState {
  status: CaseStatus;
  category: string | null;
  agency: string | null;
  department: string | null;
  assignee: string | null;
  proposedAnswer: string | null;
  proposedBy: string | null;
  answer: string | null;
  rating: number | null;
  ratedAt: Date | null;
  reopened: number;
  answeredAt: Date | null;
  dueAt: Date | null;
  silentAt: Date | null;
  endedAt: Date | null;
}
export interface Made {
  by: { id: string | null; side: 'citizen' | 'agency' | 'emirate' | 'system' };
  text?: string | null;
  details?: object;
  changes?: Partial<CaseState>;
}
interface Setting {
  calendar: Calendar;
  until: Date;
  steps(kind: string): number[];
}

const change = { pause: pauseRun, resume: resumeRun, finish: finishRun, cancel: cancelRun } as const;

/** A case in memory that moves by the table of the workflow and the rules of the clocks, as `recordMove` moves one in the database. */
export function createLiveCase(submittedAt: Date, category: string | null, setting: Setting) {
  const state: CaseState = {
    status: 'received',
    category,
    agency: null,
    department: null,
    assignee: null,
    proposedAnswer: null,
    proposedBy: null,
    answer: null,
    rating: null,
    ratedAt: null,
    reopened: 0,
    answeredAt: null,
    dueAt: null,
    silentAt: null,
    endedAt: null,
  };
  const events: EventRow[] = [];
  const clocks: ClockRow[] = [];
  let budgets = { acknowledge: 0, answer: 0 };
  const running = (kind: ClockRow['kind']) => clocks.findLast((clock) => clock.kind === kind && clock.state.done_at === null);

  /** The rungs that a clock passed until then. */
  function climbUntil(clock: ClockRow, at: Date): void {
    const steps = setting.steps(clock.kind);
    while (clock.state.next_rung !== null && clock.state.next_rung_at && clock.state.next_rung_at <= at) {
      clock.rungs.push({ step: clock.state.next_rung, at: clock.state.next_rung_at });
      clock.state = climb(clock.state, steps, setting.calendar);
    }
  }

  function setClocks(effects: NonNullable<(typeof workflow)[CaseMove]['clocks']>, at: Date): void {
    for (const [kind, effect] of Object.entries(effects) as [ClockRow['kind'], keyof typeof change | 'start'][]) {
      const clock = running(kind);
      if (clock) {
        climbUntil(clock, at);
        clock.state = change[effect === 'start' ? 'cancel' : effect](clock.state, at, setting.calendar);
      }
      if (effect === 'start') {
        const run = clocks.filter((one) => one.kind === kind).length + 1;
        const started = startRun(at, budgets[kind], setting.steps(kind), setting.calendar);
        clocks.push({ kind, run, agency: state.agency as string, started: at, state: started, rungs: [] });
      }
    }
    state.dueAt = running('answer')?.state.due_at ?? null;
  }

  return {
    state,
    events,
    clocks,
    setBudgets: (given: typeof budgets) => {
      budgets = given;
    },
    /** @returns false where it would be after the end of what is made: the case stays as it stands */
    move(move: CaseMove, at: Date, { by, text = null, details = {}, changes = {} }: Made): boolean {
      if (at > setting.until) return false;
      const from = state.status;
      const to = statusAfter(move, from);
      if (!to) throw new Error(`The workflow does not allow ${move} from ${from}`);
      Object.assign(state, changes);
      const { clocks: effects } = workflow[move];
      if (effects) setClocks(effects, at);
      if (to !== from) {
        const closing = silence[to];
        state.silentAt = closing ? new Date(at.getTime() + silentDays[closing] * 86_400_000) : null;
        state.endedAt = hasEnded(to) ? at : null;
      }
      state.status = to;
      events.push({ at, what: move, actor: by.id, side: by.side, from, to, text, details });
      return true;
    },
    submit(citizen: string, text: string) {
      events.push({ at: submittedAt, what: 'submitted', actor: citizen, side: 'citizen', from: null, to: 'received', text, details: {} });
    },
    /** What the ladder has done by the end. */
    settle() {
      for (const clock of clocks) climbUntil(clock, setting.until);
    },
  };
}
export type LiveCase = ReturnType<typeof createLiveCase>;
