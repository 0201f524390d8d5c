import type { CaseAnswer } from '@sawt/contract';
import type { WalledTx } from '../../../platform/database/wall.ts';
import type { Actor } from '../../../platform/policy/actor.ts';
import type { VoiceDeps } from '../deps.ts';
import { getReadable } from '../get-readable.ts';
import { givenAnswers, presentGiven } from './answer-store.ts';
import { listVerdicts, presentVerdicts } from './verdict-store.ts';

/**
 * The answers of a case, newest first: the one that stands, and of those before it what was drawn or judged. An agency has those that were judged.
 * @throws problem `case.not_found`
 */
export async function listCaseAnswers(deps: VoiceDeps, db: WalledTx, actor: Actor, number: string): Promise<CaseAnswer[]> {
  const { id } = await getReadable(db, actor, number);
  const [given, rows, drawn] = await Promise.all([
    givenAnswers(db, [id]),
    listVerdicts(db, id),
    db.selectFrom('voice.quality_sample').select(['answer_event', 'week']).where('case_id', '=', id).executeTakeFirst(),
  ]);
  const verdicts = await presentVerdicts(deps, rows);
  const answers = given.toReversed().map((answer, index) => ({
    ...presentGiven(answer),
    stands: index === 0,
    week: drawn?.answer_event === answer.id ? drawn.week : null,
    verdicts: verdicts.filter((_, place) => rows[place]?.answer_event === answer.id),
  }));
  const isOfEmirate = actor.side === 'emirate';
  return answers.filter(({ stands, week, verdicts: own }) => own.length > 0 || (isOfEmirate && (stands || week !== null)));
}
