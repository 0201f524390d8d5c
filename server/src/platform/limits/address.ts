import type { FastifyInstance } from 'fastify';
import { networkOf } from './caller.ts';
import type { Limits } from './limits.ts';

/** Counts everything one address asks of the interface, sign-in included, before anything else is done for it. */
export function guardAddresses(server: FastifyInstance, limits: Limits): void {
  server.addHook('onRequest', async (request) => {
    if (request.url.startsWith('/api/')) await limits.count('address', networkOf(request.ip));
  });
}
