import { randomUUID } from 'node:crypto';
import type { BulkDetail } from '@sawt/contract';
import { sql } from 'kysely';
import type { Change, Work } from '../../../platform/audit/change.ts';
import { problem } from '../../../platform/http/problem.ts';
import type { Actor } from '../../../platform/policy/actor.ts';
import type { VoiceDeps } from '../deps.ts';
import { type BulkRow, endBulk, getBulk, queueRun } from './bulk-store.ts';
import { presentBulk } from './present-bulk.ts';

/** @throws problem `bulk.not_found`, `bulk.over` */
export function cancelBulk(deps: VoiceDeps, actor: Actor, id: string): Work<BulkDetail> {
  return async ({ tx, now }) => {
    const row = await getBulk(tx, actor, id);
    if (!(await endBulk(tx, id, 'cancelled', now))) throw problem('bulk.over');
    const output = await presentBulk(deps, tx, { ...row, state: 'cancelled', ended_at: now });
    return { subject: `bulk:${id}`, details: { move: row.move, done: output.done, left: output.waiting }, output };
  };
}

/**
 * Tries what did not go once more, as the cases are now, or takes back what went, where nobody has touched it since.
 * @throws problem `bulk.not_found`, `bulk.running`, `bulk.nothing_left`
 */
export function followBulk(deps: VoiceDeps, actor: Actor, id: string, how: 'retry' | 'undo'): Work<BulkDetail> {
  return async (change) => {
    const { tx } = change;
    const before = await getBulk(tx, actor, id);
    if (before.ended_at === null) throw problem('bulk.running');
    const { undoable, retryable } = await presentBulk(deps, tx, before);
    if ((how === 'undo' ? undoable : retryable) === 0) throw problem('bulk.nothing_left');
    const row = await begin(change, actor, before, how);
    return {
      subject: `bulk:${row.id}`,
      details: { move: row.move, follows: id, cases: row.total },
      output: await presentBulk(deps, tx, row),
    };
  };
}

async function begin({ tx, now }: Change, actor: Actor, before: BulkRow, how: 'retry' | 'undo'): Promise<BulkRow> {
  const id = randomUUID();
  await tx
    .insertInto('voice.bulk')
    .values({
      id,
      move: before.move,
      body: JSON.stringify(before.body),
      state: 'running',
      follows: before.id,
      how,
      begun_by: actor.personId,
      on_behalf_of: actor.onBehalfOf,
      begun_at: now,
    })
    .execute();
  const taken = how === 'undo' ? whatWent(id, before.id) : whatDidNotGo(id, before.id);
  const { numAffectedRows } = await taken.execute(tx);
  const row = await tx
    .updateTable('voice.bulk')
    .set({ total: Number(numAffectedRows ?? 0) })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
  await queueRun(tx, id);
  return row as BulkRow;
}

/** With the event by which each went: whatever came after it stands in the way. */
const whatWent = (id: string, before: string) => sql`
  insert into voice.bulk_case (bulk_id, number, seen, former_assignee, former_priority)
  select ${id}::uuid, number, seen, former_assignee, former_priority from voice.bulk_case where bulk_id = ${before}::uuid and outcome = 'done'`;

/** Who presses has read why they did not go: what counts is how the cases are now. */
const whatDidNotGo = (id: string, before: string) => sql`
  insert into voice.bulk_case (bulk_id, number, seen)
  select ${id}::uuid, each.number, (select max(event.id) from voice.case_event as event where event.case_id = found.id)
  from voice.bulk_case as each left join voice.case as found on found.number = each.number
  where each.bulk_id = ${before}::uuid and (each.outcome is null or each.outcome = 'refused')`;
