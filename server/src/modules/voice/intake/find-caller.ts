import type { Caller, CitizenKey, ConsentText } from '@sawt/contract';
import type { Work } from '../../../platform/audit/change.ts';
import { problem } from '../../../platform/http/problem.ts';
import { maskPhone } from '../../../platform/personal-data/mask-phone.ts';
import type { Actor } from '../../../platform/policy/actor.ts';
import type { VoiceDeps } from '../deps.ts';

interface Found {
  callers: Caller[];
  consents: ConsentText[];
}

/**
 * Who calls or stands at the counter, so that a case may be entered for them: no case of theirs is shown, and no reason asked, for
 * the reason is the case. Recorded with whom it found, never with what was typed.
 * @throws problem `auth.forbidden` for an agency, whatever its roles hold
 */
export function findCaller(deps: VoiceDeps, actor: Actor, by: CitizenKey): Work<Found> {
  return async ({ tx, now }) => {
    if (actor.side !== 'emirate') throw problem('auth.forbidden');
    const people = await deps.directory.findCitizens(tx, by);
    const callers: Caller[] = [];
    for (const { id, name, phone } of people) {
      callers.push({
        id,
        name: name.ar,
        phone: phone && maskPhone(phone),
        identityNumber: await deps.directory.identityNumberState(tx, id),
        hasConsented: await deps.directory.hasConsented(tx, id, now),
      });
    }
    const found = people.map(({ id }) => id);
    return {
      subject: found.length === 1 ? `person:${found[0]}` : 'person:search',
      details: { by: Object.keys(by)[0], found },
      output: { callers, consents: await deps.directory.requiredConsents(tx, now) },
    };
  };
}
