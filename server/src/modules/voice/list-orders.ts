import { Instant } from '@sawt/contract';
import { type RawBuilder, type SelectQueryBuilder, sql } from 'kysely';
import { z } from 'zod';
import type { Schema } from '../../platform/database/database.ts';
import { RowId } from '../../platform/http/cursor.ts';
import type { CaseRow } from './case-store.ts';

export type ListOrder = 'newest' | 'due' | 'rated';

/** Where a case stands in a list: by when it was sent, when its answer is due, or when it was rated. */
export interface Place {
  id: number;
  at: Date | null;
}
type Line<O> = SelectQueryBuilder<Schema, 'voice.case', O>;

/** Cases without a due time come after all that have one, as PostgreSQL sorts nulls. */
const never = 'infinity';
const keys = { newest: z.tuple([Instant, RowId]), rated: z.tuple([Instant, RowId]), due: z.tuple([Instant.or(z.literal(never)), RowId]) };

/** How a cursor writes a place. */
export const keyOf = ({ at, id }: Place): string[] => [at?.toISOString() ?? never, String(id)];
export const keyShape = (order: ListOrder) =>
  keys[order].transform(([at, id]): Place => ({ at: at === never ? null : new Date(at), id: Number(id) }));

/** By what each is sorted. For `rated` the condition leaves out what was not, and the index is of just these words. */
export const momentOf: Readonly<Record<ListOrder, RawBuilder<Date | null>>> = {
  newest: sql`created_at`,
  due: sql`due_at`,
  rated: sql`coalesce(rated_at, created_at)`,
};

export function placeOf(order: ListOrder, { id, created_at, due_at, rated_at }: CaseRow): Place {
  return { id, at: { newest: created_at, due: due_at, rated: rated_at ?? created_at }[order] };
}

/** The cases of a statement in their order, from after a place. */
export function inOrder<O>(order: ListOrder, line: Line<O>, after: Place | null): Line<O> {
  if (order !== 'due') {
    const moment = momentOf[order];
    const sorted = line.orderBy(moment, 'desc').orderBy('id', 'desc');
    return after ? sorted.where(sql<boolean>`(${moment}, id) < (${after.at}::timestamptz, ${after.id}::bigint)`) : sorted;
  }
  const sorted = line.orderBy('due_at').orderBy('id');
  if (!after) return sorted;
  if (after.at === null) return sorted.where(sql<boolean>`due_at is null and id > ${after.id}::bigint`);
  return sorted.where(sql<boolean>`((due_at, id) > (${after.at}::timestamptz, ${after.id}::bigint) or due_at is null)`);
}
