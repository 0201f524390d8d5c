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
}

const examples = 5;

/** How much there is, and a few ids of it. */
export async function lookAt(db: WalledTx, { table, isOver }: Expiring, before: Date): Promise<{ matched: number; examples: string[] }> {
  const { rows } = await sql<{ matched: number; examples: string[] }>`
    select (select count(*) from ${sql.table(table)} where ${isOver(before)}) as matched,
      array(select id::text from ${sql.table(table)} where ${isOver(before)} limit ${examples}) as examples`.execute(db);
  return rows[0] as (typeof rows)[number];
}

/** Removes some of it. @returns how many; fewer than the limit: nothing is left */
export async function removeSome(tx: WalledTx, { table, isOver, blank }: Expiring, before: Date, limit: number): Promise<number> {
  const due = sql`select id from ${sql.table(table)} where ${isOver(before)} limit ${limit}`;
  const act = blank ? sql`update ${sql.table(table)} set ${blank}` : sql`delete from ${sql.table(table)}`;
  const { numAffectedRows } = await sql`${act} where id = any(array(${due})) and ${isOver(before)}`.execute(tx);
  return Number(numAffectedRows ?? 0);
}
