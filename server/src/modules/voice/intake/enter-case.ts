import type { CaseDetail, InputOf, intake } from '@sawt/contract';
import type { Change, Work } from '../../../platform/audit/change.ts';
import { problem } from '../../../platform/http/problem.ts';
import type { Actor } from '../../../platform/policy/actor.ts';
import type { VoiceDeps } from '../deps.ts';
import { submitCase } from '../submit-case.ts';

type Entry = InputOf<(typeof intake)['enterCase']>['body'];

/** The same from a file, where the channel is another. */
type Received = Omit<Entry, 'channel'> & { channel: 'phone' | 'counter' | 'import' };

/**
 * Sends a case for somebody on the phone, at the counter or on paper: the citizen, what they agreed to and their case are one
 * transaction. It is their case from then on; who entered it stands in its timeline, for the staff.
 * @throws problem `auth.forbidden` for an agency, whatever its roles hold; `citizen.not_found`, `consent.required`; see `submitCase`
 */
export function receiveFor(deps: VoiceDeps, actor: Actor, entry: Received, key: string): Work<CaseDetail> {
  return async (change) => {
    if (actor.side !== 'emirate') throw problem('auth.forbidden');
    const { channel, citizen, newCitizen, consents, ...submission } = entry;
    const citizenId = await citizenOf(deps, change, { citizen, newCitizen });
    await deps.directory.hearConsents(change.tx, citizenId, { heardBy: actor.personId, texts: consents }, change.now);
    const recorded = await submitCase(deps, actor, { ...submission, files: [] }, { key, channel, citizenId })(change);
    return { ...recorded, details: { ...recorded.details, channel, citizen: citizenId } };
  };
}

async function citizenOf(deps: VoiceDeps, { tx }: Change, { citizen, newCitizen }: Pick<Entry, 'citizen' | 'newCitizen'>): Promise<string> {
  if (newCitizen) return deps.directory.registerCitizen(tx, newCitizen);
  if (!citizen || !(await deps.directory.isCitizen(tx, citizen))) {
    throw problem('citizen.not_found', { fields: [{ path: 'body.citizen', code: 'custom' }] });
  }
  return citizen;
}
