import type { Change } from '../../../platform/audit/change.ts';
import { problem } from '../../../platform/http/problem.ts';
import type { Actor } from '../../../platform/policy/actor.ts';
import { type CaseRow, findCase } from '../case-store.ts';
import type { VoiceDeps } from '../deps.ts';
import { type Effect, released } from '../move-effects.ts';
import { reaches } from '../policy.ts';
import { recordMove } from '../record-move.ts';
import { takesOthersIn } from '../workflow.ts';

/**
 * Merges a case into another: from now on it lies where that one lies, and hears what becomes of it.
 * @throws problem `case.not_found` with the field, for an unknown number and for a case of others alike; `case.master_unfit`
 */
export async function joinMaster(
  deps: VoiceDeps,
  change: Change,
  found: CaseRow,
  { into, actor }: { into: string; actor: Actor },
): Promise<Effect> {
  const master = await findCase(change.tx, into);
  if (!master || !reaches(actor, 'voice.merge_case', master)) throw problem('case.not_found', { fields: [wrongNumber] });
  if (!fits(master, found)) throw problem('case.master_unfit', { fields: [wrongNumber] });
  await recordMove(deps, change, master, {
    move: 'join',
    actorId: actor.personId,
    onBehalfOf: actor.onBehalfOf,
    side: actor.side,
    text: null,
    files: [],
    details: { number: found.number },
    changes: { followed: true },
  });
  const { id: joined } = await change.tx
    .selectFrom('voice.case_event')
    .select('id')
    .where('case_id', '=', master.id)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  return {
    changes: { ...released, master_id: master.id, agency: master.agency, department: master.department },
    details: { number: master.number, agency: master.agency as string },
    heardId: joined,
  };
}

const wrongNumber = { path: 'body.into', code: 'custom' };

const fits = (master: CaseRow, found: CaseRow) =>
  master.id !== found.id && master.agency !== null && master.parent_id === null && master.part_count === 0 && takesOthersIn(master.status);
