import type { identity as contract } from '@sawt/contract';
import type { Database } from '../database/database.ts';
import type { Handlers } from '../http/context.ts';
import { problem } from '../http/problem.ts';
import { endOtherSessions } from './renew-session.ts';

/** One's own sessions. Their tokens leave for nobody. */
export function sessionHandlers(database: Database): Pick<Handlers<typeof contract>, 'listSessions' | 'endSession' | 'endOtherSessions'> {
  return {
    listSessions: async ({ actor, sessionId }) => {
      const rows = await database
        .selectFrom('identity.session')
        .select(['id', 'createdAt', 'updatedAt', 'ipAddress', 'userAgent'])
        .where('userId', '=', actor.personId)
        .where('expiresAt', '>', new Date())
        .orderBy('updatedAt', 'desc')
        .limit(100)
        .execute();
      return rows.map((row) => ({
        id: row.id,
        current: row.id === sessionId,
        startedAt: row.createdAt.toISOString(),
        usedAt: row.updatedAt.toISOString(),
        address: row.ipAddress || null,
        userAgent: row.userAgent?.slice(0, 300) || null,
      }));
    },

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
