import { type RawBuilder, sql } from 'kysely';
import type { WalledTx } from '../database/wall.ts';

/** One kind of data that does not stay for ever. Each module hands in its own; how long it stays is a rule in the database. */
export interface Expiring {
  /** Of the rule in `platform.retention_rule`. */
  code: string;
  table: string;
  /** What is older than this moment and still there, by an index. Rows that were dealt with are not found again. */
  isOver(before: Date): RawBuilder<unknown>;
  /** What is set in a row that stays as a count; without it the row goes. */
  blank?: RawBuilder<unknown>;
  /** What is done with them, where one statement is not enough. Afterwards they are not over any more. */
  remove?(tx: WalledTx, ids: readonly string[], now: Date): Promise<void>;
}

const examples = 5;

export interface Found {
  matched: number;
  examples: string[];
}

/** How much there is, and a few ids of it. As the system: an administrator sees no case, and may know how many are over. */
export async function lookAt(db: WalledTx, { table, isOver }: Expiring, before: Date): Promise<Found> {
  const { rows } = await sql<Found>`
    select (select count(*) from ${sql.table(table)} where ${isOver(before)}) as matched,
      array(select id::text from ${sql.table(table)} where ${isOver(before)} limit ${examples}) as examples`.execute(db);
  return rows[0] as (typeof rows)[number];
}

/** Removes some of it. @returns how many; fewer than the limit: nothing is left */
export async function removeSome(
  tx: WalledTx,
  kind: Expiring,
  before: Date,
  { limit, now }: { limit: number; now: Date },
): Promise<number> {
  const { table, isOver, blank } = kind;
  const due = sql`select id from ${sql.table(table)} where ${isOver(before)} limit ${limit}`;
  if (kind.remove) {
    const { rows } = await sql<{ id: string }>`${due} for update skip locked`.execute(tx);
    const ids = rows.map(({ id }) => String(id));
    if (ids.length > 0) await kind.remove(tx, ids, now);
    return ids.length;
  }
  const act = blank ? sql`update ${sql.table(table)} set ${blank}` : sql`delete from ${sql.table(table)}`;
  const { numAffectedRows } = await sql`${act} where id = any(array(${due})) and ${isOver(before)}`.execute(tx);
  return Number(numAffectedRows ?? 0);
}
