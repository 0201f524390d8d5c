import { Instant } from '@sawt/contract';
import { type SelectQueryBuilder, sql } from 'kysely';
import { z } from 'zod';
import type { Schema } from '../../platform/database/database.ts';
import { RowId } from '../../platform/http/cursor.ts';
import type { CaseRow } from './case-store.ts';

export type ListOrder = 'newest' | 'due';

/** Where a case stands in a list: by when it was sent, or by when its answer is due. */
export interface Place {
  id: number;
  at: Date | null;
}
type Line<O> = SelectQueryBuilder<Schema, 'voice.case', O>;

/** Cases without a due time come after all that have one, as PostgreSQL sorts nulls. */
const never = 'infinity';
const keys = { newest: z.tuple([Instant, RowId]), due: z.tuple([Instant.or(z.literal(never)), RowId]) };

/** How a cursor writes a place. */
export const keyOf = ({ at, id }: Place): string[] => [at?.toISOString() ?? never, String(id)];
export const keyShape = (order: ListOrder) =>
  keys[order].transform(([at, id]): Place => ({ at: at === never ? null : new Date(at), id: Number(id) }));

export const placeOf = (order: ListOrder, row: CaseRow): Place => ({ id: row.id, at: order === 'newest' ? row.created_at : row.due_at });

/** The cases of a statement in their order, from after a place. */
export function inOrder<O>(order: ListOrder, line: Line<O>, after: Place | null): Line<O> {
  if (order === 'newest') {
    const sorted = line.orderBy('created_at', 'desc').orderBy('id', 'desc');
    return after ? sorted.where(sql<boolean>`(created_at, id) < (${after.at}::timestamptz, ${after.id}::bigint)`) : sorted;
  }
  const sorted = line.orderBy('due_at').orderBy('id');
  if (!after) return sorted;
  if (after.at === null) return sorted.where(sql<boolean>`due_at is null and id > ${after.id}::bigint`);
  return sorted.where(sql<boolean>`((due_at, id) > (${after.at}::timestamptz, ${after.id}::bigint) or due_at is null)`);
}
