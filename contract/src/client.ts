import type { Api, CallOf, Endpoint, ResultOf } from './endpoint.ts';
import { ProblemError, readProblem } from './problem.ts';
import type { Wire, WireOf } from './wire.ts';

/** The endpoints of an API as functions: `client.voice.assign({ params, body })`. Rejects with `ProblemError`. */
export type Client<A extends Api> = {
  [M in keyof A]: { [E in keyof A[M]]: Call<A[M][E]> };
};
type Call<E extends Endpoint> =
  {} extends CallOf<E>
    ? (call?: CallOf<E>, options?: CallOptions) => Promise<ResultOf<E>>
    : (call: CallOf<E>, options?: CallOptions) => Promise<ResultOf<E>>;
export interface CallOptions {
  signal?: AbortSignal;
}

interface AnyCall {
  params?: Record<string, unknown>;
  query?: Record<string, unknown>;
  headers?: Record<string, unknown>;
  body?: unknown;
  idempotencyKey?: string;
}

/**
 * @param api the endpoints, with or without their schemas
 * @param send how a request leaves: `fetch`, or a `fetch` that adds cookies (tests, load)
 * @param baseUrl scheme, host and port; empty in the browser
 */
export function createClient<A extends Api>(api: A | WireOf<A>, send: typeof fetch = (...args) => fetch(...args), baseUrl = ''): Client<A> {
  const modules = Object.entries<Readonly<Record<string, Wire>>>(api).map(([name, endpoints]) => [
    name,
    Object.fromEntries(
      Object.entries(endpoints).map(([key, endpoint]) => [
        key,
        (call: AnyCall = {}, options: CallOptions = {}) => request(endpoint, call, options),
      ]),
    ),
  ]);
  return Object.fromEntries(modules) as Client<A>;

  async function request(endpoint: Wire, call: AnyCall, options: CallOptions): Promise<unknown> {
    const headers: Record<string, string> = { accept: 'application/json' };
    for (const [name, value] of Object.entries(call.headers ?? {})) headers[name] = String(value);
    if (call.idempotencyKey) headers['idempotency-key'] = call.idempotencyKey;
    let body: BodyInit | undefined;
    if (endpoint.body === 'bytes') {
      body = call.body as Blob;
      headers['content-type'] ??= 'application/octet-stream';
    } else if (endpoint.body) {
      body = JSON.stringify(call.body ?? {});
      headers['content-type'] = 'application/json';
    }
    const init: RequestInit = { method: endpoint.method, headers, credentials: 'same-origin' };
    if (body !== undefined) init.body = body;
    if (options.signal) init.signal = options.signal;
    const response = await send(baseUrl + urlOf(endpoint, call), init);
    if (!response.ok) throw await problemOf(response);
    if (endpoint.output === 'file') return response.blob();
    if (endpoint.output === 'events' || endpoint.output === 'headers') return response;
    return response.json();
  }
}

/** Path and query of a call; also used for links to files and streams. */
export function urlOf(endpoint: Pick<Wire, 'path'>, call: { params?: object; query?: object } = {}): string {
  const params = (call.params ?? {}) as Record<string, unknown>;
  const path = endpoint.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(params[name])));
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(call.query ?? {})) {
    if (value !== undefined && value !== null) query.set(name, String(value));
  }
  return query.size ? `${path}?${query}` : path;
}

async function problemOf(response: Response): Promise<ProblemError> {
  const problem = readProblem(await response.json().catch(() => null));
  const retryAfter = Number(response.headers.get('retry-after')) || undefined;
  if (problem) return new ProblemError(problem, retryAfter);
  const code = response.status >= 500 ? 'server.unavailable' : 'request.malformed';
  return new ProblemError({ type: 'about:blank', title: response.statusText, status: response.status, code, requestId: '' }, retryAfter);
}
