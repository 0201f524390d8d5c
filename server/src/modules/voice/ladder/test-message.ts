import type { Work } from '../../../platform/audit/change.ts';
import { problem } from '../../../platform/http/problem.ts';
import type { Actor } from '../../../platform/policy/actor.ts';
import type { VoiceDeps } from '../deps.ts';
import { overdueOf } from './overdue.ts';
import { overdueMessage } from './send-bundles.ts';

/**
 * To oneself alone, and told as often as it is asked for. Where nothing is late there is nothing to send, and that is said. Who keeps
 * the rules sees no cases: what is read of them is what the message says.
 */
export const testLateMessage =
  (deps: VoiceDeps, actor: Actor, agency: string): Work<{ late: number }> =>
  async ({ tx, now }) => {
    if (!(await deps.directory.agencies()).has(agency)) {
      throw problem('agency.not_found', { fields: [{ path: 'body.agency', code: 'agency_unknown' }] });
    }
    const person = (await deps.directory.people([actor.personId])).get(actor.personId);
    const { late, message } = await deps.asSystem(async (db) => ({
      late: (await overdueOf(db, agency, now)).late,
      message: person && (await overdueMessage(deps, db, agency, person, now)),
    }));
    if (message) await deps.notify.send(tx, [{ ...message, dedupeKey: `late-test:${actor.personId}:${now.toISOString()}` }]);
    return { subject: `agency:${agency}`, details: { late }, output: { late } };
  };
