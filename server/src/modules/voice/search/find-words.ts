import { sql } from 'kysely';
import type { WalledTx } from '../../../platform/database/wall.ts';
import type { Place } from '../list-orders.ts';

/** What a search by words is narrowed by in the index itself; the list's own condition decides in the end. */
export interface Narrowing {
  agency?: string | undefined;
  department?: string | undefined;
  area?: string | undefined;
  kind?: readonly string[] | undefined;
  category?: readonly string[] | undefined;
  since?: Date | undefined;
  until?: Date | undefined;
}

interface Span {
  /** Only cases that come after this one, newest first. */
  after: Place | null;
  wanted: number;
  /** How many of the newest cases are looked at before the index is asked. */
  stride: number;
}

/** The newest cases with the words within the reach of the transaction. Fewer than wanted: there are no more. */
export async function findWords(db: WalledTx, words: string, narrowing: Narrowing, { after, wanted, stride }: Span): Promise<Place[]> {
  const { since, until, ...marks } = narrowing;
  const from = after ?? { at: until ?? 'infinity', id: 0 };
  const { rows } = await sql<Place>`
    select id, at from voice.find_words(${words}, ${marksOf(marks)}, ${from.at}::timestamptz, ${from.id}::bigint,
      ${since ?? '-infinity'}::timestamptz, ${wanted}::int, ${stride}::int)`.execute(db);
  return rows;
}

/** Which of the cases have the words. */
export async function withWords(db: WalledTx, places: readonly Place[], words: string): Promise<{ id: number }[]> {
  const ids = places.map(({ id }) => id);
  const { rows } = await sql<{ id: number }>`select id from voice.with_words(${ids}::bigint[], ${words}) as id`.execute(db);
  return rows;
}

/** As `voice.word_marks` writes them, one of each list and all of the lists. */
function marksOf(marks: Omit<Narrowing, 'since' | 'until'>): string {
  return Object.entries(marks)
    .filter(([, value]) => value !== undefined && value.length > 0)
    .map(
      ([name, value]) =>
        `(${[value]
          .flat()
          .map((code) => `'§${name}:${code}'`)
          .join(' | ')})`,
    )
    .join(' & ');
}
