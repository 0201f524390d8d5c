import type { FastifyInstance } from 'fastify';
import type { z } from 'zod';
import { assigned, type body, listed, type params, query } from './endpoints.ts';

const uuid = { type: 'string', format: 'uuid' };
const object = (properties: Record<string, object>) => ({ type: 'object', required: Object.keys(properties), properties });
const assignBody = object({ assigneeId: uuid, note: { type: 'string', minLength: 1, maxLength: 2000 } });
const listQuery = object({
  page: { type: 'integer', minimum: 1 },
  size: { type: 'integer', minimum: 1, maximum: 100 },
  status: { enum: query.shape.status.options },
  urgent: { type: 'boolean' },
  since: { type: 'string', format: 'date-time' },
  search: { type: 'string', maxLength: 100 },
});

/** Fastify as its own handbook has it: JSON Schemas, compiled. The peer that the others are measured against. */
export function plain(server: FastifyInstance): void {
  server.post<{ Params: z.output<typeof params>; Body: z.output<typeof body> }>(
    '/api/v1/cases/:id/assign',
    { schema: { params: object({ id: uuid }), body: assignBody } },
    async (request) => assigned(request.params.id, request.body),
  );
  server.get<{ Querystring: { page: number; size: number } }>('/api/v1/cases', { schema: { querystring: listQuery } }, async (request) =>
    listed(request.query),
  );
}
