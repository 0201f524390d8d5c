import type { InputOf, voice } from '@sawt/contract';
import type { Change } from '../../../platform/audit/change.ts';
import type { Actor } from '../../../platform/policy/actor.ts';
import type { CaseRow } from '../case-store.ts';
import type { VoiceDeps } from '../deps.ts';
import { recordMove } from '../record-move.ts';
import { minutesUntil } from './minutes-until.ts';

export type UpheldBody = InputOf<(typeof voice)['uphold']>['body'];

/**
 * An upheld appeal goes back to the agency with a directive: an event of its own, for the citizen reads the decision and not what the agency
 * is told. One that still waited for the leader's word gives way to it.
 */
export async function directUpheld(
  deps: VoiceDeps,
  change: Change,
  { made, body, actor }: { made: CaseRow; body: UpheldBody; actor: Actor },
): Promise<CaseRow> {
  return recordMove(deps, change, made, {
    move: 'direct',
    actorId: actor.personId,
    onBehalfOf: actor.onBehalfOf,
    side: actor.side,
    text: body.directive ?? body.reason,
    files: [],
    details: {},
    changes: { directed_by: actor.personId },
    directiveMinutes: minutesUntil(body, change.now, (await deps.calendars()).of(made.agency)),
  });
}
