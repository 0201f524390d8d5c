import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { networkOf } from '../limits/caller.ts';
import type { Limits } from '../limits/limits.ts';

export const reportAddress = '/api/csp-reports';
const mostBytes = 16 * 1024;
const mostReports = 10;

/** An address without what may be of somebody: no query, no fragment, no number of a case. */
const place = z
  .string()
  .max(4000)
  .transform((text) => (URL.canParse(text) ? new URL(text).origin + new URL(text).pathname.replace(/\d{4,}/g, '…') : text).slice(0, 200));
const short = z.string().transform((text) => text.slice(0, 100));
const Report = z.object({
  type: z.literal('csp-violation'),
  body: z.object({ effectiveDirective: short, blockedURL: place.optional(), documentURL: place.optional(), disposition: short.optional() }),
});

/**
 * Where browsers say that a page's policy stopped something (Reporting API): an attack, or a fault of ours. Anybody can
 * send here, so little is read, little is logged, and how often is limited by network.
 */
export async function receiveCspReports(server: FastifyInstance, limits: Limits): Promise<void> {
  await server.register(async (scope) => {
    scope.addContentTypeParser(
      ['application/reports+json', 'application/csp-report'],
      { parseAs: 'string', bodyLimit: mostBytes },
      (_request, body, done) => done(null, body),
    );
    scope.post(reportAddress, { onRequest: (request) => limits.count('report', networkOf(request.ip)) }, async (request, reply) => {
      for (const { body } of reportsIn(request.body)) request.log.warn({ report: body }, 'a page policy stopped something');
      return reply.status(204).send();
    });
  });
}

function reportsIn(text: unknown): z.output<typeof Report>[] {
  try {
    const list: unknown = JSON.parse(String(text));
    return (Array.isArray(list) ? list.slice(0, mostReports) : []).flatMap((report) => Report.safeParse(report).data ?? []);
  } catch {
    return [];
  }
}
