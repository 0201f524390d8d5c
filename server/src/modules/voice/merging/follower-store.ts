import { sql } from 'kysely';
import type { WalledTx } from '../../../platform/database/wall.ts';
import type { Actor } from '../../../platform/policy/actor.ts';
import { type CaseRow, findCaseById, lockCase } from '../case-store.ts';
import { canRead } from '../policy.ts';

/** As many as a page shows; of one burst main a thousand people may write. */
const shownFollowers = 20;

/**
 * Holds a case and, where it is to be merged, the other one too: always in the order of their numbers, so that two who merge the same two
 * in opposite directions wait for one another and do not block each other.
 */
export async function lockPair(tx: WalledTx, number: string, other: string | undefined): Promise<CaseRow | undefined> {
  if (other !== undefined) for (const each of [number, other].toSorted()) await lockCase(tx, each);
  return lockCase(tx, number);
}

/** A case with whether any follow it, for the policy. Most were never merged into and are not asked about. */
export async function withFollowers(db: WalledTx, row: CaseRow): Promise<CaseRow> {
  if (!row.followed) return row;
  const one = await db.selectFrom('voice.case').select('id').where('master_id', '=', row.id).limit(1).executeTakeFirst();
  return { ...row, hasFollowers: one !== undefined };
}

export interface Followers {
  count: number;
  newest: CaseRow[];
}

/** Of a case that others follow, those that the reader may see. Of each other the citizens learn nothing. */
export async function findFollowers(db: WalledTx, actor: Actor, row: CaseRow): Promise<Followers> {
  if (!row.followed || actor.side === 'citizen') return { count: 0, newest: [] };
  const rows = await db
    .selectFrom('voice.case')
    .selectAll()
    .select(sql<number>`count(*) over ()::int`.as('count'))
    .where('master_id', '=', row.id)
    .orderBy('id', 'desc')
    .limit(shownFollowers)
    .execute();
  return { count: rows[0]?.count ?? 0, newest: (rows as unknown as CaseRow[]).filter((each) => canRead(actor, each)) };
}

/** The case that a merged one follows, as far as the reader may read it. */
export async function findMaster(db: WalledTx, actor: Actor, { master_id }: CaseRow): Promise<CaseRow | undefined> {
  if (master_id === null || actor.side === 'citizen') return undefined;
  const master = await findCaseById(db, master_id);
  return master && canRead(actor, master) ? master : undefined;
}
