import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { maximumFileBytes } from '@sawt/contract';
import Fastify, {
  type FastifyBaseLogger,
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify';
import type { Logger } from '../log.ts';
import { answerInEvenTime } from './even-time.ts';
import { ProblemException, problem, problemDocument } from './problem.ts';
import { setSecurityHeaders } from './security-headers.ts';
import { answerUnreadable } from './unreadable.ts';

export interface HttpOptions {
  log: Logger;
  trustProxy: boolean;
  /** The public origin; null: whatever host the request names, which is then the same site. */
  origin: string | null;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Id of the person who asks; null: nobody signed in, or not known yet. */
    person: string | null;
    /** The code of the error that was answered. */
    refusal: string | null;
  }
}

/** Fastify with what holds for every request: id, log line, headers, origin check, strict JSON, coded errors. */
export async function createHttpServer(options: HttpOptions): Promise<FastifyInstance> {
  const server = Fastify({
    loggerInstance: options.log as FastifyBaseLogger,
    // One line a request of our own, below.
    logController: new LogController({ disableRequestLogging: true }),
    // The proxy before us and no further: what it was told itself, anybody may have written.
    trustProxy: options.trustProxy && ((_address, hop) => hop === 0),
    genReqId: () => randomUUID(),
    bodyLimit: 256 * 1024,
    // Addresses that are not even an address: `%FF`, or a parameter beyond every length.
    frameworkErrors: (error, request, reply) => sendProblem(error, request, reply.header('x-request-id', request.id)),
    clientErrorHandler: answerUnreadable,
    forceCloseConnections: 'idle',
    return503OnClosing: true,
  });
  server.decorateRequest('person', null).decorateRequest('refusal', null);
  setSecurityHeaders(server, options.origin?.startsWith('https:') ?? false);
  answerInEvenTime(server);
  readBodies(server);
  server.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
    demandSameOrigin(options.origin, request.method, request.headers);
  });
  server.addHook('onResponse', async (request, reply) => {
    request.log.info(
      {
        method: request.method,
        route: request.routeOptions.url,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
        requestId: request.id,
        // Who was refused what, and from where: what an alarm on top of the log counts.
        ...(request.refusal && { code: request.refusal, person: request.person, address: request.ip }),
      },
      'request',
    );
  });
  server.setErrorHandler<FastifyError>(sendProblem);
  return server;
}

function sendProblem(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const exception = exceptionOf(error);
  request.refusal = exception.code;
  const document = problemDocument(exception, request.id);
  if (document.status === 500) request.log.error({ requestId: request.id, error: error.stack }, 'request failed');
  if (exception.retryAfterSeconds) reply.header('retry-after', String(exception.retryAfterSeconds));
  return reply
    .status(document.status)
    .header('content-type', 'application/problem+json')
    .header('cache-control', 'no-store')
    .send(request.raw.complete === false ? partingWord(reply, JSON.stringify(document)) : JSON.stringify(document));
}

/** In milliseconds: long enough to read an answer, short enough that nobody keeps a connection by it. */
const partingTime = 500;

/**
 * The answer to a request that is still being sent, however much is still to come: none of it is read any more and the
 * connection ends. Not at once, because what is closed with bytes unread is reset, and takes the answer with it.
 */
function partingWord(reply: FastifyReply, answer: string): Readable {
  reply.header('connection', 'close').header('content-length', Buffer.byteLength(answer));
  return Readable.from(
    (async function* () {
      yield answer;
      await wait(partingTime, undefined, { ref: false });
    })(),
  );
}

/** JSON must be well-formed UTF-8 (RFC 8259 § 8.1), raw bytes come as a stream, nothing else is read. */
function readBodies(server: FastifyInstance): void {
  const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false });
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) => {
    try {
      done(null, body.length === 0 ? undefined : demandShallow(parseJson(utf8.decode(body as Buffer))));
    } catch {
      done(problem('request.malformed'));
    }
  });
  server.addContentTypeParser(
    ['application/octet-stream', 'application/offset+octet-stream'],
    { bodyLimit: maximumFileBytes },
    (_request, payload, done) => done(null, payload),
  );
}

/** Half a surrogate pair, which only an escape can smuggle in, is no text either (RFC 7493 § 2.1); PostgreSQL refuses it. */
function parseJson(text: string): unknown {
  if (!/\\u[dD][89a-fA-F]/.test(text)) return JSON.parse(text);
  return JSON.parse(text, (key, value) => {
    if (!key.isWellFormed() || (typeof value === 'string' && !value.isWellFormed())) throw problem('request.malformed');
    return value;
  });
}

/** No body of ours is nested deeper than a few levels; what is written to exhaust a stack goes no further (RFC 8259 § 9). */
const deepest = 32;

function demandShallow(value: unknown, left = deepest): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (left === 0) throw problem('request.malformed');
  for (const part of Object.values(value)) demandShallow(part, left - 1);
  return value;
}

/**
 * A request that changes something must come from our own pages. Browsers send `Origin` with every such request;
 * other programs send none and carry no cookie of ours unasked.
 */
function demandSameOrigin(ours: string | null, method: string, headers: Record<string, unknown>): void {
  const { origin, host } = headers;
  if (method === 'GET' || method === 'HEAD') return;
  // Fetch Metadata, where the browser sends it: `none` is the person's own act, such as an address typed.
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw problem('request.foreign_origin');
  if (origin === undefined) return;
  const same = ours ? origin === ours : URL.parse(String(origin))?.host === host;
  if (!same) throw problem('request.foreign_origin');
}

function exceptionOf(error: FastifyError): ProblemException {
  if (error instanceof ProblemException) return error;
  switch (error.statusCode) {
    case 400:
      return problem('request.malformed');
    case 413:
    case 414:
      return problem('request.too_large');
    case 415:
      return problem('request.media_type');
    case 503:
      return problem('server.unavailable', { retryAfterSeconds: 5 });
    default:
      return problem('server.failed');
  }
}
