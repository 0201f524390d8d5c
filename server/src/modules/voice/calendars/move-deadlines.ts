import { sql } from 'kysely';
import { type MakeChange, theSystem, type Work } from '../../../platform/audit/change.ts';
import { loadCalendars } from '../../../platform/calendar/calendars.ts';
import type { WalledTx } from '../../../platform/database/wall.ts';
import { type Job, queueJob } from '../../../platform/jobs/jobs.ts';
import { replanRun } from '../clocks.ts';
import type { VoiceDeps } from '../deps.ts';
import { countRunning, runningClocks } from './shift.ts';

export const moveDeadlinesJob = 'voice.move_deadlines';
const batch = 500;
/** Longer than another server believes in the calendars of before (`platform/cache.ts`). */
const againMs = 60_000;

interface Moving {
  id: number;
  /** Whether what began to run by the times of before, on another server, is looked at once more. */
  again?: boolean;
}

/**
 * Gives every running clock the due moment that its time comes to now. In batches, each with how far it is: a job that was broken off goes
 * on where it was. What a clock had used until it last began to run stays used. In the end it is recorded how many were moved, once.
 */
export function createMoveDeadlines(deps: VoiceDeps, makeChange: MakeChange): Job<Moving> {
  return {
    name: moveDeadlinesJob,
    async run({ id, again = false }) {
      if (again) return replanLateComers(deps, id);
      while (await deps.asSystem((tx) => moveBatch(tx, id)));
      const open = await deps.asSystem((tx) => openMove(tx, id));
      if (open) await makeChange(theSystem, 'voice.deadlines_moved', endMove(id));
    },
  };
}

const openMove = (tx: WalledTx, id: number) =>
  tx.selectFrom('voice.deadline_move').select('id').where('id', '=', id).where('ended_at', 'is', null).executeTakeFirst();

/** In batches, too; whoever is broken off begins anew, since who has the right due moment is not moved again. */
async function replanLateComers(deps: VoiceDeps, id: number): Promise<void> {
  for (let last: number | undefined = 0; last !== undefined; ) {
    const after: number = last;
    last = await deps.asSystem((tx) => replanLate(tx, id, after));
  }
}

/** @returns after which clock there is more to do */
async function replanLate(tx: WalledTx, id: number, after: number): Promise<number | undefined> {
  const { calendar, began_at } = await tx.selectFrom('voice.deadline_move').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  const found = await runningClocks(tx, calendar, after, batch).where('resumed_at', '>=', began_at).select(['id', 'case_id']).execute();
  if (found.length > 0) await replan(tx, found);
  return found.length === batch ? found.at(-1)?.id : undefined;
}

/** @returns whether there is more to do */
async function moveBatch(tx: WalledTx, id: number): Promise<boolean> {
  const move = await tx.selectFrom('voice.deadline_move').selectAll().where('id', '=', id).forUpdate().executeTakeFirstOrThrow();
  if (move.ended_at) return false;
  const found = await runningClocks(tx, move.calendar, move.last_clock, batch).select(['id', 'case_id']).execute();
  const moved = found.length > 0 ? await replan(tx, found) : 0;
  await tx
    .updateTable('voice.deadline_move')
    .set({
      wanted: move.wanted ?? (await countRunning(tx, move.calendar)),
      looked: move.looked + found.length,
      moved: move.moved + moved,
      last_clock: found.at(-1)?.id ?? move.last_clock,
    })
    .where('id', '=', id)
    .execute();
  return found.length === batch;
}

const endMove =
  (id: number): Work<null> =>
  async ({ tx, now }) => {
    const { calendar, version, looked, moved } = await tx
      .updateTable('voice.deadline_move')
      .set({ ended_at: now })
      .where('id', '=', id)
      .where('ended_at', 'is', null)
      .returning(['calendar', 'version', 'looked', 'moved'])
      .executeTakeFirstOrThrow();
    await queueJob(tx, moveDeadlinesJob, { id, again: true }, { at: new Date(Date.now() + againMs) });
    return { subject: `calendar:${calendar}`, details: { version, looked, moved }, output: null };
  };

/** As a move does it, the case is held before its clocks. @returns how many moved */
async function replan(tx: WalledTx, found: readonly { id: number; case_id: number }[]): Promise<number> {
  const cases = [...new Set(found.map(({ case_id }) => case_id))].sort((a, b) => a - b);
  await sql`select id from voice.case where id = any(${cases}::bigint[]) order by id for update`.execute(tx);
  const clockIds = found.map(({ id }) => id);
  const [clocks, calendars] = await Promise.all([
    tx.selectFrom('voice.clock').selectAll().where('id', 'in', clockIds).where('due_at', 'is not', null).execute(),
    loadCalendars(tx),
  ]);
  const changed = clocks
    .map((clock) => ({ clock, run: replanRun(clock, calendars.of(clock.agency)) }))
    .filter(
      ({ clock, run }) =>
        run.due_at?.getTime() !== clock.due_at?.getTime() || run.next_rung_at?.getTime() !== clock.next_rung_at?.getTime(),
    );
  if (changed.length === 0) return 0;
  const due = changed.map(({ run }) => run.due_at);
  await sql`
    update voice.clock set due_at = found.due, next_rung_at = found.rung_at
    from unnest(${changed.map(({ clock }) => clock.id)}::bigint[], ${due}::timestamptz[], ${changed.map(({ run }) => run.next_rung_at)}::timestamptz[])
      as found (id, due, rung_at)
    where clock.id = found.id`.execute(tx);
  await sql`
    update voice.case c set
      due_at = case when found.kind = 'answer' then found.due else c.due_at end,
      directive_due_at = case when found.kind = 'directive' then found.due else c.directive_due_at end
    from unnest(${changed.map(({ clock }) => clock.case_id)}::bigint[], ${changed.map(({ clock }) => clock.kind)}::text[], ${due}::timestamptz[])
      as found (case_id, kind, due)
    where c.id = found.case_id and found.kind in ('answer', 'directive')`.execute(tx);
  return changed.length;
}
