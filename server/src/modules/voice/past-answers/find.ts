import type { PastAnswer } from '@sawt/contract';
import { sql } from 'kysely';
import type { WalledTx } from '../../../platform/database/wall.ts';
import { writtenWords } from '../../../platform/i18n/written-words.ts';
import type { CaseRow } from '../case-store.ts';
import type { VoiceDeps } from '../deps.ts';
import { createNames } from '../present-names.ts';
import { heaviest, matterWords } from '../same-matter/matter-words.ts';
import { subjectsOf } from '../same-matter/subjects.ts';
import { findWords } from '../search/find-words.ts';
import { inOrderOfUse, likeness } from './likeness.ts';

/**
 * However many answers there are, at most these of each rating of the category are compared, and these with one of the heaviest words. What
 * is written of an agency’s own work is common there, and found among the newest cases: with a stride of 500 in place of 2,000 it took 17 to
 * 109 ms at a million cases in place of 2 to 8.
 */
const bounds = { ofRating: 30, words: 5, withWords: 60, stride: 2000 };
/** More would not be read. */
const shown = { answers: 5, words: 8 };

/** `answer` as the partial index has it: PostgreSQL knows it again by its words only. */
const answered = sql`status in ('answered', 'closed') and answer is not null`;

/** Answers that this case's agency gave to cases like it, within the reach of the transaction. */
export async function findPastAnswers(deps: VoiceDeps, db: WalledTx, row: CaseRow): Promise<PastAnswer[]> {
  if (row.agency === null) return [];
  const subjects = subjectsOf(await deps.categoryTree());
  const askedOf = (one: CaseRow) => ({ ...subjects(one.category), words: matterWords(one.text) });
  const asked = askedOf(row);
  const past = await findAnswered(db, row, heaviest(asked.words, bounds.words));
  const found = inOrderOfUse(past.map((one) => ({ ...one, ...likeness(asked, askedOf(one)) }))).slice(0, shown.answers);
  const [names, written] = [await createNames(deps, [], found), new Map(writtenWords(row.text))];
  const asWritten = (word: string) => written.get(asked.words.get(word)?.written ?? word) ?? word;
  return found.map((one) => ({
    number: one.number,
    category: names.category(one),
    answeredAt: one.answered_at.toISOString(),
    answer: one.answer,
    rating: one.rating,
    likeness: one.likeness,
    words: one.shared.slice(0, shown.words).map(asWritten),
  }));
}

type Answered = CaseRow & { answer: string; answered_at: Date };

async function findAnswered(db: WalledTx, { id, agency, category }: CaseRow, words: string[]): Promise<Answered[]> {
  const [ofSubject, withWords] = await Promise.all([
    category === null ? [] : newestOf(db, agency, category),
    words.length === 0
      ? []
      : findWords(db, words.join(' | '), { agency: agency ?? undefined }, { after: null, wanted: bounds.withWords, stride: bounds.stride }),
  ]);
  const ids = [...new Set([...ofSubject, ...withWords].map((one) => one.id))].filter((one) => one !== id);
  if (ids.length === 0) return [];
  // An answer to who wanted to stay unknown may say who it is; one that was rated badly is no model.
  const { rows } = await sql<Answered>`
    select * from voice.case where id = any(${ids}::bigint[]) and ${answered} and agency = ${agency} and not confidential
      and coalesce(rating, 3) >= 3 and forgotten_at is null and answered_at is not null
    order by answered_at desc, id desc`.execute(db);
  return rows;
}

/** Of each rating the newest, and of those without. That they are sorted by the rating, too, lets the index bring nulls in order. */
async function newestOf(db: WalledTx, agency: string | null, category: string): Promise<{ id: number }[]> {
  const those = sql`select id from voice.case where agency = ${agency} and category = ${category} and ${answered}`;
  const newest = sql`order by rating, answered_at desc limit ${bounds.ofRating}`;
  const { rows } = await sql<{ id: number }>`
    (${those} and rating = 5 ${newest}) union all (${those} and rating = 4 ${newest}) union all
    (${those} and rating = 3 ${newest}) union all (${those} and rating is null ${newest})`.execute(db);
  return rows;
}
