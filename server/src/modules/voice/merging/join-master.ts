import type { Change } from '../../../platform/audit/change.ts';
import { problem } from '../../../platform/http/problem.ts';
import type { Actor } from '../../../platform/policy/actor.ts';
import { type CaseRow, findCase } from '../case-store.ts';
import type { VoiceDeps } from '../deps.ts';
import { type Effect, released } from '../move-effects.ts';
import { reaches } from '../policy.ts';
import { type MoveRecord, recordMove } from '../record-move.ts';
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
  if (master.id === found.id || !canLead(master)) throw problem('case.master_unfit', { fields: [wrongNumber] });
  return joinTo(deps, change, { found, master }, { actorId: actor.personId, onBehalfOf: actor.onBehalfOf, side: actor.side });
}

/** Tells the master that it is followed from now on. @returns what becomes of the follower */
export async function joinTo(
  deps: VoiceDeps,
  change: Change,
  { found, master }: { found: CaseRow; master: CaseRow },
  by: Pick<MoveRecord, 'actorId' | 'onBehalfOf' | 'side'>,
): Promise<Effect & { heardId: number }> {
  await recordMove(deps, change, master, {
    ...by,
    move: 'join',
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

/** May others follow it? */
export const canLead = ({ agency, parent_id, part_count, status }: CaseRow): boolean =>
  agency !== null && parent_id === null && part_count === 0 && takesOthersIn(status);
