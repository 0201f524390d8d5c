import type { FastifyInstance } from 'fastify';
import { type MakeChange, theSystem, type Work } from '../../../platform/audit/change.ts';
import { problem } from '../../../platform/http/problem.ts';
import { networkOf } from '../../../platform/limits/caller.ts';
import type { Limits } from '../../../platform/limits/limits.ts';
import type { EmailLinks } from './email-links.ts';

/**
 * Stops the mail to an address; harmless when repeated.
 * @throws problem `link.invalid` for a link that is not ours, or of an address that is no longer theirs
 */
export const stopMail =
  (links: EmailLinks, token: string): Work<{ stopped: true }> =>
  async ({ tx, now }) => {
    const person = links.personOfStop(token);
    const row =
      person &&
      (await tx.selectFrom('notify.email_address').select(['address', 'stopped_at']).where('person_id', '=', person).executeTakeFirst());
    if (!row || !links.isStopOf(token, person, row.address)) throw problem('link.invalid');
    if (!row.stopped_at) await tx.updateTable('notify.email_address').set({ stopped_at: now }).where('person_id', '=', person).execute();
    return { subject: `person:${person}`, output: { stopped: true } };
  };

/**
 * The press on "unsubscribe" in a mail program (RFC 8058): it posts a form to the very link of the mail, without cookies and without a
 * person looking at the answer. A person who follows that link gets our page, which asks first: programs follow links, too.
 */
export async function receiveOneClick(
  server: FastifyInstance,
  { makeChange, limits, links }: { makeChange: MakeChange; limits: Limits; links: EmailLinks },
): Promise<void> {
  await server.register(async (scope) => {
    scope.addContentTypeParser(
      ['application/x-www-form-urlencoded', 'multipart/form-data'],
      { parseAs: 'string', bodyLimit: 4096 },
      (_request, body, done) => done(null, body),
    );
    scope.post<{ Params: { token: string } }>(
      '/stop-mail/:token',
      { onRequest: (request) => limits.count('public', networkOf(request.ip)) },
      async (request, reply) => {
        if (!/List-Unsubscribe=One-Click|name="List-Unsubscribe"/.test(String(request.body))) throw problem('request.malformed');
        const author = { ...theSystem, requestId: request.id, address: request.ip };
        await makeChange(author, 'notify.email_stopped', stopMail(links, request.params.token));
        return reply.status(200).send();
      },
    );
  });
}
