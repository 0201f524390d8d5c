import { PassThrough, Readable } from 'node:stream';
import { type Api, type Endpoint, isOpen, limitOf, type Permission } from '@sawt/contract';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Audited, MakeChange, Work } from '../audit/change.ts';
import { reachOf, type WalledTx, type Within, wholeRegion } from '../database/wall.ts';
import { demandFreshProof } from '../identity/proof.ts';
import type { Identified } from '../identity/routes.ts';
import { networkOf } from '../limits/caller.ts';
import type { Limits } from '../limits/limits.ts';
import type { PartnerCaller } from '../partners/identify-partner.ts';
import { type Actor, holds } from '../policy/actor.ts';
import type { EventsOutput, FileOutput, Handlers } from './context.ts';
import { parseInput } from './parse.ts';
import { problem } from './problem.ts';

export interface Pipeline {
  /** Who asks, by the session of the request; null without one. */
  identify(request: FastifyRequest): Promise<Identified | null>;
  /** The system whose key a request carries; null without one. */
  identifyPartner(authorization: string | undefined): Promise<PartnerCaller | null>;
  limits: Limits;
  /** Takes the place of a request that is being answered; see `createCrowd`. */
  enter(): () => void;
  /** Takes the place of a stream; see `createStreamPlaces`. */
  takePlace(person: string): () => void;
  makeChange: MakeChange;
  read: Within;
  demo: boolean;
  /** The public address; null: whatever host a request names. */
  url: string | null;
  /** Aborted when the server stops, so that streams end. */
  stopping: AbortSignal;
}

type AnyHandler = (context: object, input: object) => Promise<unknown>;

/** Puts the endpoints of a module on the server. The way of every request is `admit` and then `serve`, in order. */
export function mount<M extends Api[string]>(server: FastifyInstance, pipeline: Pipeline, endpoints: M, handlers: Handlers<M>): void {
  for (const [name, endpoint] of Object.entries(endpoints)) {
    if (endpoint.access === 'demo' && !pipeline.demo) continue;
    server.route({
      method: endpoint.method,
      url: endpoint.path.replace(/\{(\w+)\}/g, ':$1'),
      // Before the body is read: whoever may not ask, or asks too often, sends it for nothing.
      onRequest: async (request) => void admitted.set(request, await inCrowd(pipeline, () => admit(pipeline, endpoint, request))),
      handler: (request, reply) => serve(pipeline, endpoint, handlers[name] as unknown as AnyHandler, request, reply),
    });
  }
}

/** While the work is done, and neither while a body comes nor while the answer goes: slow lines and open screens keep nobody out. */
async function inCrowd<T>(pipeline: Pipeline, work: () => Promise<T>): Promise<T> {
  const leave = pipeline.enter();
  return work().finally(leave);
}

const admitted = new WeakMap<FastifyRequest, Identified | null>();
const partners = new WeakMap<FastifyRequest, PartnerCaller>();

async function admit(pipeline: Pipeline, endpoint: Endpoint, request: FastifyRequest): Promise<Identified | null> {
  if (endpoint.access === 'partner') return admitPartner(pipeline, endpoint, request);
  const identified = await pipeline.identify(request);
  request.person = identified?.actor.personId ?? null;
  // Who is not signed in gets nothing here that would be worth counting in the database.
  const limit = identified || isOpen(endpoint) ? limitOf(endpoint) : 'public';
  await pipeline.limits.count(limit, identified?.actor.personId ?? networkOf(request.ip));
  if (limit === 'intake') await pipeline.limits.count('intake_address', networkOf(request.ip));
  demandAccess(endpoint, identified?.actor ?? null);
  if (identified) demandProof(endpoint, identified);
  return identified;
}

/** A key lets a system in to what is for systems, and a session to none of it. */
async function admitPartner(pipeline: Pipeline, endpoint: Endpoint, request: FastifyRequest): Promise<null> {
  const partner = await pipeline.identifyPartner(request.headers.authorization);
  await pipeline.limits.count(partner ? limitOf(endpoint) : 'public', partner?.id ?? networkOf(request.ip));
  if (!partner) throw problem((await pipeline.identify(request)) ? 'auth.forbidden' : 'auth.required');
  partners.set(request, partner);
  return null;
}

async function serve(
  pipeline: Pipeline,
  endpoint: Endpoint,
  handler: AnyHandler,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  const identified = admitted.get(request) ?? null;
  const actor = identified?.actor ?? null;
  const input = parseInput(endpoint, request);
  const partner = partners.get(request);
  // A partner's handlers ask for one case by its number and its sender, and see nothing else.
  const reach = partner ? wholeRegion : reachOf(actor);
  const author = { actor, onBehalfOf: actor?.onBehalfOf ?? null, reach, requestId: request.id, address: request.ip };
  const { audit } = endpoint;
  const context = {
    actor,
    partner,
    sessionId: identified?.sessionId,
    provenAt: identified?.provenAt,
    beganAt: identified?.beganAt,
    setHeaders: (headers: Readonly<Record<string, string>>) => void reply.headers(headers),
    setCookie: (line: string) => void reply.header('set-cookie', line),
    requestId: request.id,
    address: request.ip,
    userAgent: (request.headers['user-agent'] ?? '').slice(0, 300),
    origin: pipeline.url ?? `${request.protocol}://${request.host}`,
    bytes: request.body instanceof Readable ? request.body : Readable.from([]),
    announcedBytes: request.headers['content-length'] === undefined ? null : Number(request.headers['content-length']),
    idempotencyKey: endpoint.idempotent ? idempotencyKey(request) : '',
    read: <T>(work: (db: WalledTx) => Promise<T>) => pipeline.read(reach, work),
    ...(audit && { change: <T>(work: Work<T>) => pipeline.makeChange(author, audit, work) }),
  };
  // Bytes are read within the work, and uploads have a limit of their own.
  const work = async () => handler(context, input);
  const result = await (endpoint.body === 'bytes' ? work() : inCrowd(pipeline, work));
  const output = audit ? (result as Audited<unknown>).output : result;
  if (endpoint.output === 'file') return sendFile(reply, output as FileOutput);
  if (endpoint.output === 'events') {
    const giveBack = pipeline.takePlace(actor?.personId ?? networkOf(request.ip));
    return sendEvents(reply, output as EventsOutput, { stopping: pipeline.stopping, endsAt: identified?.endsAt, giveBack });
  }
  if (endpoint.output === 'headers') return reply.code(204).header('cache-control', 'no-store').send();
  // Parsing what leaves drops every field that the contract does not name: nothing slips out by accident.
  return (
    reply
      .code(endpoint.created ? 201 : 200)
      // Staff change what is public, and see at once that they have.
      .header('cache-control', endpoint.access === 'public' && (actor?.side ?? 'citizen') === 'citizen' ? 'public, max-age=60' : 'no-store')
      .send(endpoint.output.parse(output))
  );
}

function demandAccess(endpoint: Endpoint, actor: Actor | null): void {
  if (isOpen(endpoint)) return;
  if (!actor) throw problem('auth.required');
  const access = endpoint.access as Permission | 'signed-in';
  if (access !== 'signed-in' && !holds(actor, access)) throw problem('auth.forbidden');
}

/** Staff need a second factor for everything; some acts need it of late, whoever asks. */
function demandProof(endpoint: Endpoint, { actor, provenAt }: Identified): void {
  if (endpoint.proof === 'fresh') demandFreshProof(provenAt);
  if (isOpen(endpoint) || endpoint.proof === 'none') return;
  if (actor.side !== 'citizen' && !provenAt) throw problem('auth.second_factor_required');
}

const IdempotencyKey = z.uuid();
function idempotencyKey(request: FastifyRequest): string {
  const key = IdempotencyKey.safeParse(request.headers['idempotency-key']);
  if (!key.success) throw problem('request.key_missing');
  return key.data;
}

function sendFile(reply: FastifyReply, file: FileOutput): FastifyReply {
  return (
    reply
      .header('content-type', file.mediaType)
      .header('content-disposition', `${file.download ? 'attachment' : 'inline'}; filename*=UTF-8''${encodeURIComponent(file.name)}`)
      .header('content-security-policy', "sandbox; default-src 'none'")
      // What is confidential, or was taken back, stays in no browser's memory.
      .header('cache-control', 'no-store')
      .send(file.stream)
  );
}

/** A stream ends with its session, and after a quarter of an hour; the browser comes back, and is looked at again. */
const streamLifetime = 15 * 60_000;
const heartbeatEvery = 20_000;

interface StreamEnds {
  stopping: AbortSignal;
  endsAt: Date | undefined;
  giveBack(): void;
}

function sendEvents(reply: FastifyReply, open: EventsOutput, { stopping, endsAt, giveBack }: StreamEnds): FastifyReply {
  const stream = new PassThrough();
  const end = () => stream.end();
  const close = open((event) => void stream.write(`data: ${JSON.stringify(event)}\n\n`), end);
  const heartbeat = setInterval(() => stream.write(':\n\n'), heartbeatEvery);
  const lifetime = setTimeout(end, Math.min(streamLifetime, (endsAt?.getTime() ?? Number.POSITIVE_INFINITY) - Date.now()));
  stopping.addEventListener('abort', end, { once: true });
  stream.once('close', () => {
    close();
    giveBack();
    clearInterval(heartbeat);
    clearTimeout(lifetime);
    stopping.removeEventListener('abort', end);
  });
  return reply
    .header('content-type', 'text/event-stream')
    .header('cache-control', 'no-store')
    .header('x-accel-buffering', 'no')
    .send(stream);
}
