import { answeringMoves, type NewQualityVerdict, type QualityVerdict } from '@sawt/contract';
import { sql } from 'kysely';
import type { Work } from '../../../platform/audit/change.ts';
import type { WalledTx } from '../../../platform/database/wall.ts';
import { problem } from '../../../platform/http/problem.ts';
import type { Actor } from '../../../platform/policy/actor.ts';
import { lockCase } from '../case-store.ts';
import type { VoiceDeps } from '../deps.ts';
import { canRead } from '../policy.ts';
import { presentVerdicts, standingVerdicts } from './verdict-store.ts';

/**
 * A verdict on an answer of a case stands in the place of the one before on the same answer, which stays readable.
 * @throws problem `case.not_found`; `quality.no_answer`; `quality.judged_meanwhile` where another came first
 */
export function judgeAnswer(
  deps: VoiceDeps,
  actor: Actor,
  number: string,
  { answer, marks, note, standing }: NewQualityVerdict,
): Work<QualityVerdict> {
  return async ({ tx, now }) => {
    const found = await lockCase(tx, number);
    if (!found || !canRead(actor, found)) throw problem('case.not_found');
    const agency = await agencyOf(tx, found.id, answer);
    if (agency === undefined) throw problem('quality.no_answer');
    const before = (await standingVerdicts(tx, [answer])).get(answer);
    if ((before?.id ?? null) !== standing) throw problem('quality.judged_meanwhile');
    const isGood = !Object.values(marks).includes('unmet');
    const row = await tx
      .insertInto('voice.quality_verdict')
      .values({
        case_id: found.id,
        number,
        answer_event: answer,
        agency,
        at: now,
        by_id: actor.personId,
        marks: JSON.stringify(marks),
        is_good: isGood,
        note,
      })
      .returningAll()
      .executeTakeFirstOrThrow();
    const [output] = await presentVerdicts(deps, [row]);
    return { subject: `case:${number}`, details: { verdict: row.id, answer, marks, isGood }, output: output as QualityVerdict };
  };
}

/** Whose answer it is; undefined: the case has no such answer, or its words are no longer kept. */
async function agencyOf(tx: WalledTx, caseId: number, answer: number): Promise<string | undefined> {
  const row = await tx
    .selectFrom('voice.case_event')
    .select(sql<string>`voice.agency_of_answer(id)`.as('agency'))
    .where('id', '=', answer)
    .where('case_id', '=', caseId)
    .where('what', 'in', answeringMoves)
    .where('text', 'is not', null)
    .executeTakeFirst();
  return row?.agency;
}
