import { sql } from 'kysely';
import { type MakeChange, theSystem, type Work } from '../../../platform/audit/change.ts';
import { loadCalendars } from '../../../platform/calendar/calendars.ts';
import type { WalledTx } from '../../../platform/database/wall.ts';
import type { Job } from '../../../platform/jobs/jobs.ts';
import { replanRun } from '../clocks.ts';
import type { VoiceDeps } from '../deps.ts';
import { countRunning, runningClocks } from './shift.ts';

export const moveDeadlinesJob = 'voice.move_deadlines';
const batch = 500;

/**
 * Gives every running clock the due moment that its time comes to now. In batches, each with how far it is: a job that was broken off goes
 * on where it was. What a clock had used until it last began to run stays used. In the end it is recorded how many were moved.
 */
export function createMoveDeadlines(deps: VoiceDeps, makeChange: MakeChange): Job<{ id: number }> {
  return {
    name: moveDeadlinesJob,
    async run({ id }) {
      while (await deps.asSystem((tx) => moveBatch(tx, id)));
      await makeChange(theSystem, 'voice.deadlines_moved', endMove(id));
    },
  };
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
      .returning(['calendar', 'version', 'looked', 'moved'])
      .executeTakeFirstOrThrow();
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
