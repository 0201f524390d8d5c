import type { NewQualityVerdict, QualityVerdict } from '@sawt/contract';
import type { Work } from '../../../platform/audit/change.ts';
import { problem } from '../../../platform/http/problem.ts';
import type { Actor } from '../../../platform/policy/actor.ts';
import { lockCase } from '../case-store.ts';
import type { VoiceDeps } from '../deps.ts';
import { canRead } from '../policy.ts';
import { listVerdicts, presentVerdicts } from './verdict-store.ts';

/**
 * A verdict on the answer of a case stands in the place of the one before, which stays readable.
 * @throws problem `case.not_found`; `quality.no_answer`; `quality.judged_meanwhile` where another came first
 */
export function judgeAnswer(
  deps: VoiceDeps,
  actor: Actor,
  number: string,
  { marks, note, standing }: NewQualityVerdict,
): Work<QualityVerdict> {
  return async ({ tx, now }) => {
    const found = await lockCase(tx, number);
    if (!found || !canRead(actor, found)) throw problem('case.not_found');
    if (found.answer === null) throw problem('quality.no_answer');
    const [before] = await listVerdicts(tx, found.id);
    if ((before?.id ?? null) !== standing) throw problem('quality.judged_meanwhile');
    const isGood = !Object.values(marks).includes('unmet');
    const row = await tx
      .insertInto('voice.quality_verdict')
      .values({ case_id: found.id, at: now, by_id: actor.personId, marks: JSON.stringify(marks), is_good: isGood, note })
      .returningAll()
      .executeTakeFirstOrThrow();
    const [output] = await presentVerdicts(deps, [row]);
    return { subject: `case:${number}`, details: { verdict: row.id, marks, isGood }, output: output as QualityVerdict };
  };
}
