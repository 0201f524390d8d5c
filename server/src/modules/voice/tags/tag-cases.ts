import type { InputOf, ResultOf, tags } from '@sawt/contract';
import { sql } from 'kysely';
import type { Change, Work } from '../../../platform/audit/change.ts';
import { problem } from '../../../platform/http/problem.ts';
import type { Actor } from '../../../platform/policy/actor.ts';
import type { CaseRow } from '../case-store.ts';
import { reaches } from '../policy.ts';
import { hintOf } from '../record-move.ts';
import { findTag } from './tag-store.ts';

type Asked = InputOf<(typeof tags)['tagCases']>['body'];
type Tagged = ResultOf<(typeof tags)['tagCases']>;

/**
 * Puts a tag on cases or takes it off. Two who do so at once both have their way, for a tag is put on or off and never a
 * list of them replaced. A retired tag is taken off and no longer put on.
 * @throws problem `tag.not_found`, for another office's too
 */
export function tagCases(actor: Actor, id: number, { numbers, on }: Asked): Work<Tagged> {
  return async (change) => {
    const { tx } = change;
    const tag = await findTag(tx, id);
    if (!tag || (on && !tag.active)) throw problem('tag.not_found');
    const wanted = [...new Set(numbers)];
    // In one order, so that two never wait for each other.
    const rows = await tx.selectFrom('voice.case').selectAll().where('number', 'in', wanted).orderBy('id').execute();
    const cases = (rows as CaseRow[]).filter((row) => reaches(actor, 'voice.tag_case', row));
    const changedIds = await (on ? putOn : takeOff)(change, id, cases);
    const changed = cases.filter((row) => changedIds.has(row.id));
    for (const row of changed) await hintOf(change, row);
    const known = new Set(cases.map(({ number }) => number));
    const subject = wanted.length === 1 ? `case:${wanted[0]}` : `tag:${id}`;
    return {
      subject,
      details: { tag: tag.name, on, cases: changed.map(({ number }) => number) },
      output: { changed: changed.map(({ number }) => number), notFound: wanted.filter((number) => !known.has(number)) },
    };
  };
}

type Put = (change: Change, tag: number, cases: readonly CaseRow[]) => Promise<Set<number>>;

const putOn: Put = async ({ tx }, tag, cases) => {
  if (cases.length === 0) return new Set();
  const rows = await tx
    .insertInto('voice.case_tag')
    .values(cases.map(({ id }) => ({ case_id: id, tag_id: tag, owner: sql<string>`voice.tag_owner()` })))
    .onConflict((conflict) => conflict.doNothing())
    .returning('case_id')
    .execute();
  return new Set(rows.map(({ case_id }) => case_id));
};

const takeOff: Put = async ({ tx }, tag, cases) => {
  if (cases.length === 0) return new Set();
  const ids = cases.map(({ id }) => id);
  const rows = await tx.deleteFrom('voice.case_tag').where('tag_id', '=', tag).where('case_id', 'in', ids).returning('case_id').execute();
  return new Set(rows.map(({ case_id }) => case_id));
};
