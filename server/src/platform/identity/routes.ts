import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Database } from '../database/database.ts';
import { problem } from '../http/problem.ts';
import type { Actor } from '../policy/actor.ts';
import { type AllowedPath, allowedPathOf, answerOf, bodyFor } from './allowed-paths.ts';
import type { SawtAuth } from './auth.ts';
import type { createRecordSignIn } from './record-sign-in.ts';
import { type Found, rememberSessions } from './remember.ts';
import { endOf, isOver, noteUseEvery, sessionLimits } from './session-limits.ts';

/** Hands what our pages use of better-auth to it; nothing else is there. */
export function mountAuth(server: FastifyInstance, auth: SawtAuth, recordSignIn: ReturnType<typeof createRecordSignIn>): void {
  server.route({
    method: ['GET', 'POST'],
    url: '/api/auth/*',
    handler: async (request, reply) => {
      const allowed = allowedPathOf(request);
      if (!allowed) throw problem('request.unknown_path');
      if (request.body instanceof Readable) throw problem('request.media_type');
      const response = await auth.handler(webRequest(request, allowed));
      reply.status(response.status).header('cache-control', 'no-store');
      response.headers.forEach((value, name) => {
        if (name !== 'set-cookie' && name !== 'content-length') reply.header(name, value);
      });
      const wait = response.headers.get('x-retry-after');
      if (wait) reply.header('retry-after', wait);
      for (const cookie of response.headers.getSetCookie()) reply.header('set-cookie', cookie);
      if (allowed.clears && response.ok) reply.header('clear-site-data', '"cache", "storage"');
      const body = await response.text();
      await recordSignIn(request, allowed, { status: response.status, body });
      return reply.type('application/json').send(answerOf(body, allowed, response.status < 400));
    },
  });
}

/** What the directory knows of accounts. */
export interface People {
  /** Null when there is no such person, or they have left. */
  loadActor(personId: string, sessionId?: string): Promise<Actor | null>;
  /** May a session of this account begin? */
  mayEnter(personId: string): Promise<boolean>;
  /** Makes a person of a citizen's account; harmless when repeated. */
  createCitizen(personId: string, phone: string): Promise<void>;
}

/** Who asks, and by which of their sessions. */
export interface Identified {
  actor: Actor;
  sessionId: string;
  /** When this session last proved a second factor; null: never. */
  provenAt: Date | null;
  /** When the person signed in. */
  beganAt: Date;
  /** When the session is over at the latest. */
  endsAt: Date;
}

/** Finds the actor of a request by its session cookie; a session past its limits ends here. */
export function createIdentify(auth: SawtAuth, database: Database, people: People) {
  const find = rememberSessions(database, (cookie) => load(auth, people, cookie));
  return async ({ headers: { cookie } }: FastifyRequest): Promise<Identified | null> => {
    const found = cookie ? await find(cookie) : null;
    if (!found) return null;
    const { actor, token, usedAt: updatedAt, beganAt: createdAt } = found;
    if (isOver({ createdAt, updatedAt }, actor.side, Date.now())) {
      await (await auth.$context).internalAdapter.deleteSession(token);
      return null;
    }
    await noteUse(auth, { token, updatedAt });
    return found;
  };
}

async function load(auth: SawtAuth, people: People, cookie: string): Promise<Found | null> {
  const session = await findSession(auth, cookie);
  if (!session) return null;
  const { id, phoneNumber } = session.user;
  let actor = await people.loadActor(id, session.session.id);
  if (!actor && phoneNumber) {
    // The first request after a citizen's first sign-in.
    await people.createCitizen(id, phoneNumber);
    actor = await people.loadActor(id, session.session.id);
  }
  if (!actor) return null;
  const { id: sessionId, token, provenAt, createdAt, updatedAt } = session.session;
  return {
    actor,
    sessionId,
    token,
    provenAt: provenAt ?? null,
    beganAt: createdAt,
    usedAt: updatedAt,
    endsAt: endOf(createdAt, actor.side),
  };
}

/** Without noting its use yet: how long it lay unused is asked first. */
const findSession = (auth: SawtAuth, cookie: string) =>
  auth.api.getSession({ headers: new Headers({ cookie }), query: { disableRefresh: true } });

async function noteUse(auth: SawtAuth, session: { token: string; updatedAt: Date }): Promise<void> {
  const now = new Date();
  if (now.getTime() - session.updatedAt.getTime() < noteUseEvery) return;
  const expiresAt = new Date(now.getTime() + sessionLimits.citizen.idle);
  await (await auth.$context).internalAdapter.updateSession(session.token, { updatedAt: now, expiresAt });
}

function webRequest(request: FastifyRequest, allowed: AllowedPath): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (typeof value === 'string') headers.set(name, value);
  }
  // Only our own word for where the request came from is believed.
  headers.set('x-sawt-address', request.ip);
  const body = request.method === 'POST' ? JSON.stringify(bodyFor(allowed, request.body)) : null;
  return new Request(`${request.protocol}://${request.host}${request.url}`, { method: request.method, headers, body });
}
