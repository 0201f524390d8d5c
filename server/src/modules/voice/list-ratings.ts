import type { CaseFilter, RatedCase } from '@sawt/contract';
import { sql } from 'kysely';
import type { WalledTx } from '../../platform/database/wall.ts';
import type { Actor } from '../../platform/policy/actor.ts';
import type { VoiceDeps } from './deps.ts';
import { findPage } from './list-cases.ts';
import { presentSummaries } from './present-case.ts';

const any = ['1', '2', '3', '4', '5'] satisfies NonNullable<CaseFilter['rating']>;

interface RatingsQuery extends CaseFilter {
  cursor?: string | undefined;
  limit: number;
}

/** The rated cases of a filter, the last rated first, each with the citizen's words and the answer that they are about. */
export async function listRatings(
  deps: VoiceDeps,
  db: WalledTx,
  actor: Actor,
  { rating = any, ...query }: RatingsQuery,
): Promise<{ items: RatedCase[]; nextCursor: string | null }> {
  const now = deps.clock.now();
  const { rows, nextCursor } = await findPage(deps, db, actor, { ...query, rating, order: 'rated', now });
  const [summaries, said] = await Promise.all([
    presentSummaries(deps, rows, { side: actor.side, now }),
    wordsOf(
      db,
      rows.map(({ id }) => id),
    ),
  ]);
  const items = rows.map((row, index): RatedCase => {
    const words = said.get(row.id);
    const summary = summaries[index] as (typeof summaries)[number];
    return {
      ...summary,
      rating: row.rating as number,
      ratedAt: words?.at.toISOString() ?? null,
      comment: words?.text ?? null,
      answer: row.answer,
    };
  });
  return { items, nextCursor };
}

/** Of each case, what was said with the rating that stands: the last. */
async function wordsOf(db: WalledTx, ids: readonly number[]): Promise<Map<number, { at: Date; text: string | null }>> {
  const rows = await db
    .selectFrom('voice.case_event')
    .select(['case_id', 'at', 'text'])
    .distinctOn('case_id')
    .where('case_id', '=', sql<number>`any(${ids}::bigint[])`)
    .where('what', '=', 'rate')
    .orderBy('case_id')
    .orderBy('id', 'desc')
    .execute();
  return new Map(rows.map(({ case_id: id, at, text }) => [id, { at, text }]));
}
