import { voice as contract, fillAnswer, type PeopleMove } from '@sawt/contract';
import { sql } from 'kysely';
import type { MakeChange } from '../../../platform/audit/change.ts';
import { reachOf, type WalledTx } from '../../../platform/database/wall.ts';
import { ProblemException } from '../../../platform/http/problem.ts';
import type { Logger } from '../../../platform/log.ts';
import type { Actor } from '../../../platform/policy/actor.ts';
import { type CaseRow, findCase } from '../case-store.ts';
import type { VoiceDeps } from '../deps.ts';
import { makeMove } from '../move-case.ts';
import { createNames } from '../present-names.ts';
import type { BulkCaseRow, BulkRow } from './bulk-store.ts';

/** Somebody else has done it, or it was cancelled: nothing is to be recorded. */
class NotWaiting extends Error {}

/** So often something of ours may fail over a case before the others no longer wait for it. */
const mostAttempts = 3;

/**
 * Makes the move of one case as if it were made alone, by the rights of the actor now, and writes what came of it in the
 * same transaction: so it happens once, whoever is ended in between.
 */
export async function moveOne(
  deps: VoiceDeps,
  { makeChange, log }: { makeChange: MakeChange; log: Logger },
  { actor, bulk, waiting }: { actor: Actor; bulk: BulkRow; waiting: BulkCaseRow },
): Promise<void> {
  const { move, body } = stepOf(bulk, waiting);
  const author = { actor, onBehalfOf: actor.onBehalfOf, reach: reachOf(actor), requestId: null, address: null };
  try {
    await makeChange(author, contract[move].audit, async (change) => {
      await demandWaiting(change.tx, waiting);
      const said = await fillPlaces(deps, change.tx, waiting.number, body);
      const made = await makeMove(deps, actor, move, { params: { number: waiting.number }, body: said, anybody: true })(change);
      await writeDone(change.tx, bulk, waiting, made.output.before);
      return { ...made, details: { ...made.details, bulk: bulk.id }, output: null };
    });
  } catch (error) {
    if (error instanceof NotWaiting) return;
    await writeFailure(deps, waiting, error);
    if (error instanceof ProblemException) return;
    // Thrown, it would count as a failure of the whole, which the queue gives up after some of them.
    log.error({ error, bulk: bulk.id, number: waiting.number }, 'a case could not be moved in bulk');
  }
}

/**
 * The words of an answer for this case. Nobody is named in them: the answer of a case reaches all who follow it, and nobody has read it over.
 */
async function fillPlaces(deps: VoiceDeps, db: WalledTx, number: string, body: object): Promise<object> {
  if (!('text' in body) || typeof body.text !== 'string' || !body.text.includes('{')) return body;
  const row = await findCase(db, number);
  if (!row) return body;
  const names = await createNames(deps, [], [row]);
  const [agency, category] = [names.agency(row.agency)?.name ?? null, names.category(row)?.name ?? null];
  return { ...body, text: fillAnswer(body.text, { number, citizen: null, agency, category, area: names.area(row.area).name }) };
}

/** Held until the end of the transaction: a second worker waits here, and then finds it done. */
async function demandWaiting(tx: WalledTx, { bulk_id, number }: BulkCaseRow): Promise<void> {
  const found = await tx
    .selectFrom('voice.bulk_case as each')
    .innerJoin('voice.bulk as bulk', 'bulk.id', 'each.bulk_id')
    .select('each.number')
    .where('each.bulk_id', '=', bulk_id)
    .where('each.number', '=', number)
    .where('each.outcome', 'is', null)
    .where('bulk.ended_at', 'is', null)
    .forUpdate('each')
    .executeTakeFirst();
  if (!found) throw new NotWaiting();
}

/** By what an undo takes back: the former priority, who had it before, or nobody. */
function stepOf({ how, move, body }: BulkRow, { seen, former_assignee, former_priority }: BulkCaseRow): { move: PeopleMove; body: object } {
  const since = seen === null ? {} : { seen: String(seen) };
  if (how !== 'undo') return { move, body: { ...body, ...since } };
  if (move === 'prioritise') return { move, body: { priority: former_priority, reasonCode: 'undone', ...since } };
  if (former_assignee) return { move: 'assign', body: { assignee: former_assignee, ...since } };
  return { move: 'handBack', body: { reasonCode: 'undone', ...since } };
}

async function writeDone(tx: WalledTx, bulk: BulkRow, { bulk_id, number }: BulkCaseRow, before: CaseRow): Promise<void> {
  const event = sql<number>`(select max(id) from voice.case_event where case_id = ${before.id}::bigint)`;
  await tx
    .updateTable('voice.bulk_case')
    .set({ outcome: 'done', seen: event, former_assignee: before.assignee_id, former_priority: before.priority })
    .where('bulk_id', '=', bulk_id)
    .where('number', '=', number)
    .execute();
  if (bulk.how !== 'undo' || !bulk.follows) return;
  await tx
    .updateTable('voice.bulk_case')
    .set({ outcome: 'undone' })
    .where('bulk_id', '=', bulk.follows)
    .where('number', '=', number)
    .where('outcome', '=', 'done')
    .execute();
}

async function writeFailure(deps: VoiceDeps, { bulk_id, number, attempts }: BulkCaseRow, error: unknown): Promise<void> {
  const code = error instanceof ProblemException ? error.code : attempts + 1 >= mostAttempts ? 'server.failed' : null;
  await deps.asSystem((tx) =>
    tx
      .updateTable('voice.bulk_case')
      .set(code ? { outcome: 'refused', code } : { attempts: attempts + 1 })
      .where('bulk_id', '=', bulk_id)
      .where('number', '=', number)
      .where('outcome', 'is', null)
      .execute(),
  );
}
