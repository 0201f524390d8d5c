import type { FastifyInstance, FastifyRequest } from 'fastify';
import { problem } from '../http/problem.ts';
import type { Actor } from '../policy/actor.ts';
import type { SawtAuth } from './auth.ts';

/** Hands everything under /api/auth to better-auth. */
export function mountAuth(server: FastifyInstance, auth: SawtAuth): void {
  server.route({
    method: ['GET', 'POST'],
    url: '/api/auth/*',
    handler: async (request, reply) => {
      const response = await auth.handler(webRequest(request));
      reply.status(response.status).header('cache-control', 'no-store');
      response.headers.forEach((value, name) => {
        if (name !== 'set-cookie') reply.header(name, value);
      });
      for (const cookie of response.headers.getSetCookie()) reply.header('set-cookie', cookie);
      return reply.send(Buffer.from(await response.arrayBuffer()));
    },
  });
}

/** What the directory knows of accounts. */
export interface People {
  /** Null when there is no such person, or they have left. */
  loadActor(personId: string): Promise<Actor | null>;
  /** Makes a person of a citizen's account; harmless when repeated. */
  createCitizen(personId: string, phone: string): Promise<void>;
}

/**
 * Finds the actor of a request by its session cookie.
 * @throws problem `auth.second_factor_required` for staff who have not enrolled one
 */
export function createIdentify(auth: SawtAuth, people: People) {
  return async (request: FastifyRequest): Promise<Actor | null> => {
    if (!request.headers.cookie) return null;
    const session = await auth.api.getSession({ headers: new Headers({ cookie: request.headers.cookie }) });
    if (!session) return null;
    const { id, phoneNumber } = session.user;
    let actor = await people.loadActor(id);
    if (!actor && phoneNumber) {
      // The first request after a citizen's first sign-in.
      await people.createCitizen(id, phoneNumber);
      actor = await people.loadActor(id);
    }
    if (actor && actor.side !== 'citizen' && !session.user.twoFactorEnabled) throw problem('auth.second_factor_required');
    return actor;
  };
}

function webRequest(request: FastifyRequest): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (typeof value === 'string') headers.set(name, value);
  }
  // Only our own word for where the request came from is believed.
  headers.set('x-sawt-address', request.ip);
  const body = request.method === 'POST' ? JSON.stringify(request.body ?? {}) : null;
  return new Request(`${request.protocol}://${request.host}${request.url}`, { method: request.method, headers, body });
}
