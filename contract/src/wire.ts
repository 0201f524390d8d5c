import type { Api, Endpoint, Method } from './endpoint.ts';

/** What of an endpoint its caller needs to reach it. The schemas are the server's: a page is spared them, and the library that reads them. */
export interface Wire {
  readonly method: Method;
  readonly path: string;
  /** `bytes`: a raw body; anything else that is there: JSON. */
  readonly body?: unknown;
  /** `file`, `events` or `headers`; anything else: JSON. */
  readonly output?: unknown;
}
export type WireOf<A extends Api> = { readonly [M in keyof A]: { readonly [E in keyof A[M]]: Wire } };

/** The endpoints without their schemas. */
export function wireOf<A extends Api>(api: A): WireOf<A> {
  const modules = Object.entries(api).map(([name, endpoints]) => [name, mapValues(endpoints, wireOfEndpoint)]);
  return Object.fromEntries(modules) as WireOf<A>;
}

function wireOfEndpoint({ method, path, body, output }: Endpoint): Wire {
  return {
    method,
    path,
    ...(body && { body: body === 'bytes' ? body : 'json' }),
    ...(typeof output === 'string' && { output }),
  };
}

const mapValues = <T, R>(record: Readonly<Record<string, T>>, map: (value: T) => R) =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
