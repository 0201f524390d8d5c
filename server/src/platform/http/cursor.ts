import { z } from 'zod';
import { problem } from './problem.ts';

/** The sort key of the last row of a page; opaque to callers. */
export type Cursor = string[];

/** A number that the database gave, as a part of a key; 18 digits fit its bigint. */
export const RowId = z.string().regex(/^\d{1,18}$/);

/**
 * @param key what the parts must look like: they go into the query
 * @throws problem `request.invalid` for a cursor that this list did not give
 */
export function readCursor<K>(text: string | undefined, key: z.ZodType<K>): K | null {
  if (text === undefined) return null;
  try {
    return key.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
  } catch {
    throw problem('request.invalid', { fields: [{ path: 'query.cursor', code: 'invalid_format' }] });
  }
}

/** Cuts a page of `limit` out of rows fetched with `limit + 1`; `key` gives a row's sort key. */
export function pageFrom<R>(rows: R[], limit: number, key: (row: R) => Cursor): { rows: R[]; nextCursor: string | null } {
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return {
    rows: rows.slice(0, limit),
    nextCursor: last ? cursorText(key(last)) : null,
  };
}

export const cursorText = (cursor: Cursor): string => Buffer.from(JSON.stringify(cursor)).toString('base64url');
