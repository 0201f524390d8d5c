import type { Clock } from '@sawt/contract';
import type { Selectable, Updateable } from 'kysely';
import type { Calendars } from '../../platform/calendar/calendars.ts';
import { type Calendar, isWorkingTime, nextOpening, workingMinutesBetween } from '../../platform/calendar/working-time.ts';
import type { Schema } from '../../platform/database/database.ts';
import { sendAlong } from '../../platform/database/pipeline.ts';
import type { WalledTx } from '../../platform/database/wall.ts';
import type { CaseChanges } from './case-store.ts';
import { type ClockRun, cancelRun, finishRun, pausedMinutes, pauseRun, rebudgetRun, resumeRun, startRun, usedMinutes } from './clocks.ts';
import { readScopes } from './deadlines/policy-store.ts';
import type { Times } from './deadlines/times-of.ts';
import { readLadders } from './ladder/ladder-store.ts';
import { stepsOf } from './ladder/steps.ts';
import type { ClockEffect, ClockKind } from './workflow.ts';

export type ClockRow = Selectable<Schema['voice.clock']>;

/** What a move needs to know to set the clocks of a case. */
export interface ClockSetting {
  caseId: number;
  agency: string | null;
  /** Asked where a clock starts or is given another length. */
  timesOf(): Promise<Times & { directive: number }>;
  now: Date;
  /** Of an urgent or high case: its ladder is climbed before that of others, as that of a directive is. */
  grave: boolean;
  calendars: Calendars;
}

/** What a change of clocks leaves on the case itself, for lists and figures. */
export interface ClockTraces {
  /** Of the answer clock now running; null when it stands still. */
  due_at: Date | null;
  /** Of the clock of a directive; undefined: nothing was done to it. */
  directive_due_at?: Date | null;
  /** Minutes by the wall clock of a pause that ended. */
  waited: number;
  measures: Pick<CaseChanges, 'acknowledged_minutes' | 'acknowledged_in_time' | 'answer_minutes' | 'answered_in_time'>;
}

const change = { pause: pauseRun, resume: resumeRun, finish: finishRun, cancel: cancelRun } as const;

/**
 * Does to the clocks of a case what the workflow says: one look at its clocks, then one statement for each that changes,
 * which goes out with what follows.
 */
export async function applyClockEffects(
  tx: WalledTx,
  effects: Partial<Record<ClockKind, ClockEffect>>,
  setting: ClockSetting,
): Promise<ClockTraces> {
  const starts = Object.values(effects).includes('start');
  const setsLength = starts || Object.values(effects).includes('rebudget');
  const [clocks, ladders, times] = await Promise.all([
    tx.selectFrom('voice.clock').selectAll().where('case_id', '=', setting.caseId).execute(),
    starts ? readLadders(tx) : null,
    setsLength ? setting.timesOf() : { acknowledge: 0, answer: 0, directive: 0, policy: null },
  ]);
  let due: Date | null = null;
  const traces: Omit<ClockTraces, 'due_at'> = { waited: 0, measures: {} };
  for (const [kind, effect] of Object.entries(effects) as [ClockKind, ClockEffect][]) {
    const running = clocks.find((clock) => clock.kind === kind && clock.done_at === null);
    let next: ClockRun | undefined;
    const policy = kind === 'directive' ? null : times.policy;
    if (effect === 'start') {
      if (running) {
        const cancelled = cancelRun(running, setting.now, setting.calendars.of(running.agency));
        sendAlong(save(tx, running.id, cancelled, endedPause(running, cancelled, setting.now)));
      }
      const runs = clocks.filter((clock) => clock.kind === kind).length;
      next = startRun(setting.now, times[kind], stepsOf(ladders?.[kind].rungs ?? []), setting.calendars.of(setting.agency));
      sendAlong(insert(tx, { kind, run: runs + 1, policy, ...next }, setting));
    } else if (running) {
      const { now } = setting;
      // A clock runs by the working time of the agency it was started for, whoever the case goes to.
      const calendar = setting.calendars.of(running.agency);
      next = effect === 'rebudget' ? rebudgetRun(running, times[kind], now, calendar) : change[effect](running, now, calendar);
      const given = effect === 'rebudget' && { policy, grave: graveOf(kind, setting) };
      sendAlong(save(tx, running.id, next, { ...given, ...endedPause(running, next, now) }));
    }
    if (kind === 'answer') due = next?.due_at ?? null;
    if (kind === 'directive') traces.directive_due_at = next?.due_at ?? null;
    if (running?.paused_at && !next?.paused_at) traces.waited += minutesSince(running.paused_at, setting.now);
    if (effect === 'finish' && next) Object.assign(traces.measures, measuresOf(kind, next));
  }
  if (!('answer' in effects)) due = clocks.find(({ kind, done_at }) => kind === 'answer' && done_at === null)?.due_at ?? null;
  return { due_at: due, ...traces };
}

type Given = Pick<Updateable<Schema['voice.clock']>, 'policy' | 'grave' | 'pauses'>;

/** Beginning and end of a pause that has ended. */
type EndedPause = [from: string, to: string];
const endedPauses = ({ pauses }: ClockRow) => pauses as unknown as EndedPause[];

/** A pause that a change ends is kept. */
const endedPause = (before: ClockRow, after: ClockRun, now: Date): Pick<Given, 'pauses'> =>
  before.paused_at && !after.paused_at
    ? { pauses: JSON.stringify([...endedPauses(before), [before.paused_at.toISOString(), now.toISOString()]]) }
    : {};

const graveOf = (kind: ClockKind, { grave }: ClockSetting): boolean => grave || kind === 'directive';

const minutesSince = (then: Date, now: Date) => Math.floor((now.getTime() - then.getTime()) / 60_000);

/** Figures are about the answer to the citizen: what a directive took is read on its clock. */
function measuresOf(kind: ClockKind, { used_minutes, in_time }: ClockRun): ClockTraces['measures'] {
  if (kind === 'directive') return {};
  return kind === 'acknowledge'
    ? { acknowledged_minutes: used_minutes, acknowledged_in_time: in_time }
    : { answer_minutes: used_minutes, answered_in_time: in_time };
}

async function insert(
  tx: WalledTx,
  run: ClockRun & { kind: ClockKind; run: number; policy: number | null },
  setting: ClockSetting,
): Promise<void> {
  const { caseId, agency, now } = setting;
  if (!agency) throw new Error('A clock runs only for an agency');
  await tx
    .insertInto('voice.clock')
    .values({ case_id: caseId, agency, started_at: now, grave: graveOf(run.kind, setting), ...run })
    .execute();
}

async function save(tx: WalledTx, id: number, run: ClockRun, given: Given): Promise<void> {
  await tx
    .updateTable('voice.clock')
    .set({ ...pickRun(run), ...given })
    .where('id', '=', id)
    .execute();
}

export async function listClocks(db: WalledTx, caseId: number, now: Date, calendars: Calendars): Promise<Clock[]> {
  const rows = await db.selectFrom('voice.clock').selectAll().where('case_id', '=', caseId).orderBy('id').execute();
  const scopes = await readScopes(
    db,
    rows.flatMap(({ policy }) => policy ?? []),
  );
  return rows.map((row) => ({
    kind: row.kind as ClockKind,
    run: row.run,
    startedAt: row.started_at.toISOString(),
    budgetMinutes: row.budget_minutes,
    policy: row.policy === null ? null : (scopes.get(row.policy) ?? null),
    usedMinutes: usedMinutes(row, now, calendars.of(row.agency)),
    pausedMinutes: pausedMinutes(row, now, calendars.of(row.agency)),
    pauses: pausesOf(row, now, calendars.of(row.agency)),
    opensAt: row.due_at ? opensAfter(now, calendars.of(row.agency)) : null,
    dueAt: row.due_at?.toISOString() ?? null,
    pausedAt: row.paused_at?.toISOString() ?? null,
    doneAt: row.done_at?.toISOString() ?? null,
  }));
}

function pausesOf(row: ClockRow, now: Date, calendar: Calendar): Clock['pauses'] {
  const ended = endedPauses(row).map(([from, to]) => ({ from, to }));
  const all = row.paused_at ? [...ended, { from: row.paused_at.toISOString(), to: null }] : ended;
  return all.map(({ from, to }) => ({ from, to, minutes: workingMinutesBetween(new Date(from), to ? new Date(to) : now, calendar) }));
}

/** Null within working time. */
function opensAfter(now: Date, calendar: Calendar): string | null {
  return isWorkingTime(now, calendar) ? null : nextOpening(now, calendar).toISOString();
}

function pickRun(run: ClockRun): ClockRun {
  const { budget_minutes, used_minutes, resumed_at, paused_at, due_at, done_at, in_time, next_rung, next_rung_at } = run;
  return { budget_minutes, used_minutes, resumed_at, paused_at, due_at, done_at, in_time, next_rung, next_rung_at };
}
