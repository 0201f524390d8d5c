import type { RevealedCitizen } from '@sawt/contract';
import type { Work } from '../../platform/audit/change.ts';
import { problem } from '../../platform/http/problem.ts';
import type { Actor } from '../../platform/policy/actor.ts';
import { findCase } from './case-store.ts';
import type { VoiceDeps } from './deps.ts';
import { canRead, canReveal } from './policy.ts';

/**
 * Shows who sent a case: a reading that is itself recorded, with its reason. What was shown is not written to the log.
 * @throws problem `case.not_found`, `auth.forbidden`; `case.reason_required`
 */
export function revealCitizen(deps: VoiceDeps, actor: Actor, number: string, reason: string | undefined): Work<RevealedCitizen> {
  return async ({ tx }) => {
    const row = await findCase(tx, number);
    if (!row || !canRead(actor, row)) throw problem('case.not_found');
    if (!canReveal(actor, row)) throw problem('auth.forbidden');
    if (!reason) throw problem('case.reason_required', { fields: [{ path: 'body.reason', code: 'too_small' }] });
    const citizen = (await deps.directory.people([row.citizen_id])).get(row.citizen_id);
    // Only the emirate's to know; the wall would show an agency none either.
    const identityNumber = actor.side === 'emirate' ? await deps.directory.identityNumberOf(tx, row.citizen_id) : null;
    return {
      subject: `case:${number}`,
      details: { confidential: row.confidential, reason },
      output: { name: citizen?.name.ar ?? '', phone: citizen?.phone ?? null, identityNumber },
    };
  };
}
