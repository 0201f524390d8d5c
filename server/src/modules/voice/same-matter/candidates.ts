import { gridDisk } from 'h3-js';
import { sql } from 'kysely';
import type { WalledTx } from '../../../platform/database/wall.ts';
import type { CaseRow } from '../case-store.ts';
import { open } from '../open-cases.ts';
import { findWords } from '../search/find-words.ts';
import { heaviest, type MatterWords } from './matter-words.ts';

/** What cases are looked for around. */
export interface Around {
  words: MatterWords;
  cell: string | null;
  area: string;
  /** Its own and those of the same theme, its own first. */
  categories: readonly string[];
  now: Date;
}

/**
 * How much is looked at, however many cases there are: the newest of each block within about a kilometre, the newest of each subject,
 * and the newest with one of the heaviest words. At most some 300 ids are found and `cases` of them compared.
 */
const bounds = { rings: 3, ofBlock: 6, subjects: 12, ofSubject: 8, words: 5, withWords: 40, stride: 500, days: 90, cases: 200 };

/** Open cases within the reach of the transaction that may be the same matter, newest first. */
export async function findCandidates(db: WalledTx, around: Around): Promise<CaseRow[]> {
  const since = new Date(around.now.getTime() - bounds.days * 86_400_000);
  const found = await Promise.all([nearBy(db, around, since), ofSubject(db, around, since), withWords(db, around, since)]);
  const ids = [...new Set(found.flat())];
  if (ids.length === 0) return [];
  const { rows } = await sql<CaseRow>`
    select * from voice.case where id = any(${ids}::bigint[]) and status in (${open}) and created_at >= ${since} and forgotten_at is null
    order by created_at desc, id desc limit ${bounds.cases}`.execute(db);
  return rows;
}

async function nearBy(db: WalledTx, { cell }: Around, since: Date): Promise<number[]> {
  if (cell === null) return [];
  const { rows } = await sql<{ id: number }>`
    select near.id from unnest(${gridDisk(cell, bounds.rings)}::text[]) as block, lateral (
      select id from voice.case where cell collate "C" = block and created_at >= ${since} and status in (${open})
      order by created_at desc limit ${bounds.ofBlock}
    ) near`.execute(db);
  return rows.map(({ id }) => id);
}

async function ofSubject(db: WalledTx, { area, categories }: Around, since: Date): Promise<number[]> {
  if (categories.length === 0) return [];
  const { rows } = await sql<{ id: number }>`
    select near.id from unnest(${categories.slice(0, bounds.subjects)}::text[]) as subject, lateral (
      select id from voice.case where area = ${area} and category = subject and created_at >= ${since} and status in (${open})
      order by created_at desc limit ${bounds.ofSubject}
    ) near`.execute(db);
  return rows.map(({ id }) => id);
}

async function withWords(db: WalledTx, { words, area }: Around, since: Date): Promise<number[]> {
  const query = heaviest(words, bounds.words).join(' | ');
  if (!query) return [];
  const places = await findWords(db, query, { area, since }, { after: null, wanted: bounds.withWords, stride: bounds.stride });
  return places.map(({ id }) => id);
}
