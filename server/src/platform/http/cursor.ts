import { problem } from './problem.ts';

/** The sort key of the last row of a page; opaque to callers. */
export type Cursor = string[];

/**
 * @throws problem `request.invalid` for a cursor that is not ours
 */
export function readCursor(text: string | undefined, length: number): Cursor | null {
  if (text === undefined) return null;
  try {
    const value: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    if (Array.isArray(value) && value.length === length && value.every((part) => typeof part === 'string')) return value;
  } catch {
    // Falls through to the same answer.
  }
  throw problem('request.invalid', { fields: [{ path: 'query.cursor', code: 'invalid_format' }] });
}

/** Cuts a page of `limit` out of rows fetched with `limit + 1`; `key` gives a row's sort key. */
export function pageFrom<R>(rows: R[], limit: number, key: (row: R) => Cursor): { rows: R[]; nextCursor: string | null } {
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return {
    rows: rows.slice(0, limit),
    nextCursor: last ? Buffer.from(JSON.stringify(key(last))).toString('base64url') : null,
  };
}
