import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import type { Schema } from '../../../platform/database/database.ts';
import type { WalledTx } from '../../../platform/database/wall.ts';
import type { CaseRow } from '../case-store.ts';
import { inOrder, type ListOrder, momentOf, type Place } from '../list-orders.ts';
import { findWords, type Narrowing, withWords } from './find-words.ts';

/** How much one page of a search may cost, in cases looked at. */
export const bounds = { batches: [100, 400, 1600], stride: 2000, walk: 2000 };

export interface Search {
  words: string;
  narrowing: Narrowing;
  /** The whole filter but for the words. */
  condition: (eb: ExpressionBuilder<Schema, 'voice.case'>) => Expression<SqlBool>;
  order: ListOrder;
  wanted: number;
  bounds: typeof bounds;
}

/** Rows of the list, in its order; with a place where the search stopped before it had all that was wanted. */
export interface Found {
  rows: CaseRow[];
  stopped: Place | null;
}

/**
 * The newest cases with the words that pass the condition. Two ways, each bounded: by the words, and where the condition turns
 * most of them away, by the condition. Where neither comes to its end the page is shorter and says where the next begins.
 */
export async function findNewest(db: WalledTx, search: Search, after: Place | null): Promise<Found> {
  const { words, narrowing, wanted, bounds } = search;
  const rows: CaseRow[] = [];
  let reached = after;
  for (const batch of bounds.batches) {
    const hits = await findWords(db, words, narrowing, { after: reached, wanted: batch, stride: bounds.stride });
    rows.push(...(await rowsOf(db, search, hits, null)).slice(0, wanted - rows.length));
    if (rows.length >= wanted || hits.length < batch) return { rows, stopped: null };
    reached = hits.at(-1) ?? null;
  }
  const walked = await walk(db, search, after);
  const reachedFurther =
    reached && walked.stopped && (Number(reached.at) - Number(walked.stopped.at) || reached.id - walked.stopped.id) < 0;
  return reachedFurther ? { rows, stopped: reached } : walked;
}

/** The same, in another order. Few cases with the words are sorted; where there are many, the list in that order is walked. */
export async function findInOrder(db: WalledTx, search: Search, after: Place | null): Promise<Found> {
  const { words, narrowing, bounds } = search;
  const hits = await findWords(db, words, narrowing, { after: null, wanted: bounds.walk, stride: bounds.stride });
  return hits.length < bounds.walk ? { rows: await rowsOf(db, search, hits, after), stopped: null } : walk(db, search, after);
}

/** Looks along the list of the condition for cases with the words. */
async function walk(db: WalledTx, search: Search, after: Place | null): Promise<Found> {
  const { words, condition, order, wanted, bounds } = search;
  const line = db.selectFrom('voice.case').where(condition).limit(bounds.walk);
  const places: Place[] = await inOrder(order, line.select(['id', momentOf[order].as('at')]), after).execute();
  const rows = await rowsOf(db, search, await withWords(db, places, words), null);
  return { rows, stopped: rows.length >= wanted || places.length < bounds.walk ? null : (places.at(-1) ?? null) };
}

async function rowsOf(
  db: WalledTx,
  { condition, order, wanted }: Search,
  places: readonly { id: number }[],
  after: Place | null,
): Promise<CaseRow[]> {
  if (places.length === 0) return [];
  const ids = places.map(({ id }) => id);
  const line = db.selectFrom('voice.case').selectAll().where(sql<boolean>`id = any(${ids}::bigint[])`).where(condition).limit(wanted);
  return (await inOrder(order, line, after).execute()) as CaseRow[];
}
