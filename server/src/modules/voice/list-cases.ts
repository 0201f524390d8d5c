import type { CaseFilter, ListedCase } from '@sawt/contract';
import type { WalledTx } from '../../platform/database/wall.ts';
import { cursorText, readCursor } from '../../platform/http/cursor.ts';
import type { Actor } from '../../platform/policy/actor.ts';
import { caseCondition, narrowingOf, wordsOf } from './case-filter.ts';
import type { CaseRow } from './case-store.ts';
import type { VoiceDeps } from './deps.ts';
import { gaveBackOf } from './gave-back.ts';
import { inOrder, keyOf, keyShape, type ListOrder, placeOf } from './list-orders.ts';
import { presentSummaries } from './present-case.ts';
import { bounds, type Found, findInOrder, findNewest } from './search/find.ts';
import { tagsOf } from './tags/tag-store.ts';

export interface ListQuery extends CaseFilter {
  order: ListOrder;
  cursor?: string | undefined;
  limit: number;
}

/** A page of the cases of a filter, as lines of a list. */
export async function listCases(
  deps: VoiceDeps,
  db: WalledTx,
  actor: Actor,
  query: ListQuery,
  within = bounds,
): Promise<{ items: ListedCase[]; nextCursor: string | null }> {
  const now = deps.clock.now();
  const { rows, nextCursor } = await findPage(deps, db, actor, { ...query, now }, within);
  return { items: await presentListed(deps, db, actor, rows, now), nextCursor };
}

/** Cases as lines of a list, with what the actor's office has put on them, and why those came back that did. */
export async function presentListed(
  deps: VoiceDeps,
  db: WalledTx,
  actor: Actor,
  rows: readonly CaseRow[],
  now: Date,
): Promise<ListedCase[]> {
  const [summaries, tags, gaveBack] = await Promise.all([
    presentSummaries(deps, rows, { side: actor.side, now }),
    tagsOf(db, actor, rows),
    gaveBackOf(deps, db, actor, rows),
  ]);
  return summaries.map((summary, index) => {
    const row = rows[index] as CaseRow;
    return { ...summary, tags: tags(row), gaveBack: gaveBack(row) };
  });
}

/**
 * A page of the cases of a filter, newest first, soonest due first or, of a filter that only rated ones pass, last rated first. Keyset: page 1,000 costs what page 1 costs. Where
 * words are looked for, a page may be shorter than its limit and yet not be the last.
 * @param query.now the moment by which a case is late
 */
export async function findPage(
  deps: VoiceDeps,
  db: WalledTx,
  actor: Actor,
  query: ListQuery & { now: Date },
  within = bounds,
): Promise<{ rows: CaseRow[]; nextCursor: string | null }> {
  const { order, cursor, limit, now, ...filter } = query;
  const after = readCursor(cursor, keyShape(order));
  const { rows, stopped } = await foundRows();
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const end = rows.length > limit && last ? placeOf(order, last) : stopped;
  return { rows: page, nextCursor: end && cursorText(keyOf(end)) };

  async function foundRows(): Promise<Found> {
    const words = wordsOf(filter);
    const condition = await caseCondition(deps, actor, words ? { ...filter, q: undefined } : filter, now);
    const wanted = limit + 1;
    if (words) {
      const search = { words, narrowing: await narrowingOf(deps, filter), condition, order, wanted, bounds: within };
      return order === 'newest' ? findNewest(db, search, after) : findInOrder(db, search, after);
    }
    const line = db.selectFrom('voice.case').selectAll().where(condition).limit(wanted);
    return { rows: (await inOrder(order, line, after).execute()) as CaseRow[], stopped: null };
  }
}
