import { sql } from 'kysely';
import type { WalledTx } from '../../../platform/database/wall.ts';
import type { KnownText } from './training.ts';

export interface KnownCase extends KnownText {
  at: Date;
}

/** An agency has taken it on: whatever was said first, and however often it was returned and referred anew, it belongs there. */
const accepted = ['assigned', 'in_progress', 'awaiting_citizen', 'in_review', 'answered', 'closed'];

/** So many of each category are enough to learn from, and the frequent ones do not drown the rare. */
const perCategory = 60;

/** The newest cases that an agency has taken on, after a moment. Bounded by how many it looks at, newest first. */
export async function newestKnown(db: WalledTx, after: Date, most: number): Promise<KnownCase[]> {
  const { rows } = await sql<Row>`
    select text, place, agency, category, created_at from (
      select * from voice.case where created_at > ${after} order by created_at desc, id desc limit ${most * 4}
    ) newest where agency is not null and forgotten_at is null and status = any(${accepted}) limit ${most}`.execute(db);
  return rows.map(knownOf);
}

/** Of each category the newest cases that an agency has taken on before a moment, and of those without a category. */
export async function knownByCategory(db: WalledTx, codes: readonly string[], before: Date): Promise<KnownCase[]> {
  const { rows } = await sql<Row>`
    select known.text, known.place, known.agency, known.category, known.created_at
    from unnest(array[${sql.join([...codes, null])}]::text[]) as wanted (code)
    cross join lateral (
      select * from voice.case
      where category is not distinct from wanted.code and created_at < ${before}
      order by created_at desc, id desc limit ${perCategory}
    ) known
    where known.agency is not null and known.forgotten_at is null and known.status = any(${accepted})`.execute(db);
  return rows.map(knownOf);
}

interface Row {
  text: string;
  place: string | null;
  agency: string;
  category: string | null;
  created_at: Date;
}
const knownOf = ({ text, place, agency, category, created_at }: Row): KnownCase => ({
  text: place ? `${text} ${place}` : text,
  agency,
  category,
  at: created_at,
});
