import type { identity as contract } from '@sawt/contract';
import type { Database } from '../database/database.ts';
import type { Handlers } from '../http/context.ts';
import { problem } from '../http/problem.ts';
import { listAccountSessions } from './accounts.ts';
import { endOtherSessions } from './renew-session.ts';

/** One's own sessions. Their tokens leave for nobody. */
export function sessionHandlers(database: Database): Pick<Handlers<typeof contract>, 'listSessions' | 'endSession' | 'endOtherSessions'> {
  return {
    listSessions: ({ actor, sessionId }) => listAccountSessions(database, actor.personId, sessionId),

    endSession: ({ actor, change }, { params }) =>
      change(async ({ tx }) => {
        const { numDeletedRows } = await tx
          .deleteFrom('identity.session')
          .where('userId', '=', actor.personId)
          .where('id', '=', params.id)
          .executeTakeFirstOrThrow();
        if (Number(numDeletedRows) === 0) throw problem('session.not_found');
        return { subject: `person:${actor.personId}`, details: { session: params.id }, output: { ended: 1 } };
      }),

    endOtherSessions: ({ actor, sessionId, change }) =>
      change(async ({ tx }) => {
        const ended = await endOtherSessions(tx, actor.personId, sessionId);
        return { subject: `person:${actor.personId}`, details: { ended }, output: { ended } };
      }),
  };
}
