import { type CaseFilter, type CaseSummary, Instant } from '@sawt/contract';
import { sql } from 'kysely';
import { z } from 'zod';
import type { WalledTx } from '../../platform/database/wall.ts';
import { pageFrom, RowId, readCursor } from '../../platform/http/cursor.ts';
import type { Actor } from '../../platform/policy/actor.ts';
import { caseCondition } from './case-filter.ts';
import type { CaseRow } from './case-store.ts';
import type { VoiceDeps } from './deps.ts';
import { presentSummaries } from './present-case.ts';

export interface ListQuery extends CaseFilter {
  order: 'newest' | 'due';
  cursor?: string | undefined;
  limit: number;
}

/** Cases without a due time come after all that have one, as PostgreSQL sorts nulls. */
const never = 'infinity';

const keys = { newest: z.tuple([Instant, RowId]), due: z.tuple([Instant.or(z.literal(never)), RowId]) };

/** A page of the cases of a filter, newest first or soonest due first. Keyset: page 1,000 costs what page 1 costs. */
export async function listCases(
  deps: VoiceDeps,
  db: WalledTx,
  actor: Actor,
  query: ListQuery,
): Promise<{ items: CaseSummary[]; nextCursor: string | null }> {
  const now = deps.clock.now();
  const cursor = readCursor(query.cursor, keys[query.order]);
  let select = db
    .selectFrom('voice.case')
    .selectAll()
    .where(await caseCondition(deps, actor, query, now))
    .limit(query.limit + 1);
  if (query.order === 'newest') {
    select = select.orderBy('created_at', 'desc').orderBy('id', 'desc');
    if (cursor) select = select.where(sql<boolean>`(created_at, id) < (${new Date(cursor[0])}::timestamptz, ${cursor[1]}::bigint)`);
  } else {
    select = select.orderBy('due_at').orderBy('id');
    if (cursor?.[0] === never) select = select.where(sql<boolean>`due_at is null and id > ${cursor[1]}::bigint`);
    else if (cursor)
      select = select.where(sql<boolean>`((due_at, id) > (${new Date(cursor[0])}::timestamptz, ${cursor[1]}::bigint) or due_at is null)`);
  }
  const key = (row: CaseRow) => [
    query.order === 'newest' ? row.created_at.toISOString() : (row.due_at?.toISOString() ?? never),
    String(row.id),
  ];
  const page = pageFrom((await select.execute()) as CaseRow[], query.limit, key);
  return { items: await presentSummaries(deps, page.rows, now), nextCursor: page.nextCursor };
}
