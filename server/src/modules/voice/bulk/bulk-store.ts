import type { BulkMove, CaseFilter } from '@sawt/contract';
import { type ExpressionBuilder, type Selectable, sql } from 'kysely';
import type { Schema } from '../../../platform/database/database.ts';
import type { WalledTx } from '../../../platform/database/wall.ts';
import { problem } from '../../../platform/http/problem.ts';
import { queueJob } from '../../../platform/jobs/jobs.ts';
import type { Actor } from '../../../platform/policy/actor.ts';

export type BulkRow = Omit<Selectable<Schema['voice.bulk']>, 'move' | 'body' | 'filter'> & {
  move: BulkMove;
  body: object;
  filter: CaseFilter | null;
};
export type BulkCaseRow = Selectable<Schema['voice.bulk_case']>;

export const runBulkJob = 'voice.run_bulk';

/** There is one for each at a time; asked for again, it is due now. */
export const queueRun = (tx: WalledTx, id: string) => queueJob(tx, runBulkJob, { bulk: id }, { key: `bulk:${id}` });

/** What the actor began, or whoever they act for, or another in their name. */
export const ofActor =
  ({ personId, onBehalfOf }: Actor) =>
  (eb: ExpressionBuilder<Schema, 'voice.bulk'>) => {
    const people = onBehalfOf ? [personId, onBehalfOf] : [personId];
    return eb.or([eb('begun_by', 'in', people), eb('on_behalf_of', 'in', people)]);
  };

export async function findBulk(db: WalledTx, actor: Actor, id: string): Promise<BulkRow | undefined> {
  const row = await db.selectFrom('voice.bulk').selectAll().where('id', '=', id).where(ofActor(actor)).executeTakeFirst();
  return row as BulkRow | undefined;
}

/** @throws problem `bulk.not_found` for unknown ones and those of others alike */
export async function getBulk(db: WalledTx, actor: Actor, id: string): Promise<BulkRow> {
  const row = await findBulk(db, actor, id);
  if (!row) throw problem('bulk.not_found');
  return row;
}

export type NewBulkCase = Pick<BulkCaseRow, 'number' | 'seen'>;

/** The last event of a case, in a statement about cases. */
export const lastEvent = sql<number | null>`(select max(id) from voice.case_event where case_id = "case".id)`;

/** Adds cases; those that are there already stay as they are. */
export async function addCases(tx: WalledTx, bulkId: string, cases: readonly NewBulkCase[]): Promise<void> {
  if (cases.length === 0) return;
  await tx
    .insertInto('voice.bulk_case')
    .values(cases.map((each) => ({ bulk_id: bulkId, ...each })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Those that wait, what failed before at the end. */
export function waitingCases(db: WalledTx, bulkId: string, limit: number): Promise<BulkCaseRow[]> {
  return db
    .selectFrom('voice.bulk_case')
    .selectAll()
    .where('bulk_id', '=', bulkId)
    .where('outcome', 'is', null)
    .orderBy('attempts')
    .orderBy('number')
    .limit(limit)
    .execute();
}

/** Held until the end of the transaction. @returns the row while it has not ended */
export async function holdBulk(tx: WalledTx, id: string): Promise<BulkRow | undefined> {
  const row = await tx
    .selectFrom('voice.bulk')
    .selectAll()
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  return row as BulkRow | undefined;
}

/** @returns false where it had ended before */
export async function endBulk(tx: WalledTx, id: string, state: 'done' | 'cancelled' | 'stopped', now: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('voice.bulk')
    .set({ state, ended_at: now })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}
