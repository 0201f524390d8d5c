import type { FastifyInstance, HTTPMethods } from 'fastify';
import { z } from 'zod';
import { assigned, body, listed, params, query } from './endpoints.ts';

interface Endpoint<P, Q, B> {
  method: HTTPMethods;
  path: string;
  permission: string;
  audit: string | null;
  params: P;
  query: Q;
  body: B;
}
interface Context<P, Q, B> {
  permission: string;
  audit: string | null;
  params: P;
  query: Q;
  body: B;
}
interface Fault {
  in: string;
  path: string;
  message: string;
}
const nothing = z.unknown();

/** The helper that `server/src/platform/http/mount.ts` grew from: three schemas, then the handler. */
export function thin(server: FastifyInstance): void {
  serve(
    server,
    { method: 'POST', path: '/api/v1/cases/:id/assign', permission: 'case.assign', audit: 'case.assigned', params, query: nothing, body },
    async (context) => assigned(context.params.id, context.body),
  );
  serve(
    server,
    { method: 'GET', path: '/api/v1/cases', permission: 'case.read', audit: null, params: nothing, query, body: nothing },
    async (context) => listed(context.query),
  );
}

function serve<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType>(
  server: FastifyInstance,
  endpoint: Endpoint<P, Q, B>,
  handle: (context: Context<z.output<P>, z.output<Q>, z.output<B>>) => Promise<object>,
): void {
  const { permission, audit } = endpoint;
  server.route({
    method: endpoint.method,
    url: endpoint.path,
    // Fastify's `request.signal` is left alone: it makes an AbortController a request and costs a third of the rate.
    handler: async (request, reply) => {
      const faults: Fault[] = [];
      const input = {
        params: check(endpoint.params, request.params, 'params', faults),
        query: check(endpoint.query, request.query, 'query', faults),
        body: check(endpoint.body, request.body, 'body', faults),
      };
      if (faults.length === 0) return handle({ ...input, permission, audit });
      const document = { type: 'urn:sawt:invalid-input', title: 'Invalid input', status: 422, errors: faults };
      return reply.code(422).type('application/problem+json').send(JSON.stringify(document));
    },
  });
}

function check<S extends z.ZodType>(schema: S, value: unknown, where: string, faults: Fault[]): z.output<S> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  for (const issue of result.error.issues) faults.push({ in: where, path: issue.path.join('.'), message: issue.message });
  // Never read: the caller answers 422 where there are faults.
  return undefined as z.output<S>;
}
