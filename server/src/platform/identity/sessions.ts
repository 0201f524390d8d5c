import type { identity as contract } from '@sawt/contract';
import type { Database } from '../database/database.ts';
import type { Handlers } from '../http/context.ts';
import { problem } from '../http/problem.ts';
import type { Actor } from '../policy/actor.ts';
import { listAccountSessions } from './accounts.ts';
import { demandFreshProof } from './proof.ts';
import { endOtherSessions } from './renew-session.ts';

/** One's own sessions. Their tokens leave for nobody. */
export function sessionHandlers(database: Database): Pick<Handlers<typeof contract>, 'listSessions' | 'endSession' | 'endOtherSessions'> {
  return {
    listSessions: ({ actor, sessionId }) => listAccountSessions(database, actor.personId, sessionId),

    endSession: async ({ actor, provenAt, change }, { params }) => {
      demandProofOfStaff(actor, provenAt);
      return change(async ({ tx }) => {
        const { numDeletedRows } = await tx
          .deleteFrom('identity.session')
          .where('userId', '=', actor.personId)
          .where('id', '=', params.id)
          .executeTakeFirstOrThrow();
        if (Number(numDeletedRows) === 0) throw problem('session.not_found');
        return { subject: `person:${actor.personId}`, details: { session: params.id }, output: { ended: 1 } };
      });
    },

    endOtherSessions: async ({ actor, provenAt, sessionId, change }) => {
      demandProofOfStaff(actor, provenAt);
      return change(async ({ tx }) => {
        const ended = await endOtherSessions(tx, actor.personId, sessionId);
        return { subject: `person:${actor.personId}`, details: { ended }, output: { ended } };
      });
    },
  };
}

/** Whoever found a session open is not to throw its owner out of the others (ASVS 7.5.2). Citizens have no second factor. */
function demandProofOfStaff({ side }: Actor, provenAt: Date | null): void {
  if (side !== 'citizen') demandFreshProof(provenAt);
}
