import { oc } from '@orpc/contract';
import { OpenAPIHandler } from '@orpc/openapi/fastify';
import { implement } from '@orpc/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { assigned, body, listed, params, query } from './endpoints.ts';

/** oRPC, contract first, on its own Fastify adapter; without output schemas and middleware, which is its best case. */
export function orpc(server: FastifyInstance): void {
  const endpoint = oc.$meta({ permission: 'case.assign', audit: 'case.assigned' });
  const contract = {
    assign: endpoint.route({ method: 'POST', path: '/cases/{id}/assign' }).input(params.extend(body.shape)),
    list: endpoint.route({ method: 'GET', path: '/cases' }).input(query),
  };
  const os = implement(contract).$context<{ request: FastifyRequest; reply: FastifyReply }>();
  const router = os.router({
    assign: os.assign.handler(async ({ input }) => assigned(input.id, input)),
    list: os.list.handler(async ({ input }) => listed(input)),
  });
  const handler = new OpenAPIHandler(router);
  server.all('/api/v1/*', async (request, reply) => {
    const { matched } = await handler.handle(request, reply, { prefix: '/api/v1', context: { request, reply } });
    if (!matched) reply.code(404).send();
  });
}
