import fc from 'fast-check';
import { type JsonSchema, type Pools, valuesOf } from './schema.ts';
import { brokenText, jsonText, spoiled } from './spoil.ts';

/** An operation of the OpenAPI document, as far as a request needs it. */
export interface Operation {
  operationId: string;
  parameters: { name: string; in: 'path' | 'query' | 'header'; required: boolean; schema: JsonSchema }[];
  requestBody?: { content: Record<string, { schema?: JsonSchema }> };
  responses: Record<string, { description: string }>;
}
export interface OpenApi {
  paths: Record<string, Record<string, Operation>>;
}

export interface FuzzRequest {
  operation: string;
  method: string;
  target: string;
  headers: Record<string, string | string[]>;
  body: Buffer | null;
  /** False: no longer the address and method of its operation. */
  routed: boolean;
  /** False: with another cookie than the caller's. */
  signedIn: boolean;
  /** The case number or file that it names, if any. */
  names: string | null;
}
type Change = (request: FuzzRequest) => FuzzRequest;

/** Costly or endless ones are asked seldom. */
const weights: Readonly<Record<string, number>> = { 'audit.verifyAuditLog': 1, 'live.listen': 3, 'files.createUpload': 8 };

/**
 * Requests over all operations of a document: as they should be, or with one or more faults.
 * @param favoured asked more often: behind a refusal there is little to find
 */
export function requestsOver(
  document: OpenApi,
  { pools, bytes }: { pools: Pools; bytes: readonly Buffer[] },
  favoured: (operationId: string) => boolean,
): fc.Arbitrary<FuzzRequest> {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      weight: weights[operation.operationId] ?? (favoured(operation.operationId) ? 30 : 10),
      arbitrary: requestsOf({ path, method: method.toUpperCase(), operation }, pools, bytes),
    })),
  );
  return fc.oneof(...operations, { weight: 40, arbitrary: signingIn }, { weight: 20, arbitrary: elsewhere });
}

interface Where {
  path: string;
  method: string;
  operation: Operation;
}

function requestsOf(where: Where, pools: Pools, bytes: readonly Buffer[]): fc.Arbitrary<FuzzRequest> {
  const { parameters, requestBody } = where.operation;
  const among = (place: 'path' | 'query') => {
    const here = parameters.filter((parameter) => parameter.in === place);
    return fc.record(Object.fromEntries(here.map(({ name, schema }) => [name, valuesOf(schema, pools, name)])), {
      requiredKeys: here.filter(({ required }) => required).map(({ name }) => name),
    });
  };
  const json = requestBody?.content['application/json']?.schema;
  const parts = fc.record({ params: among('path'), query: among('query'), ...(json && { body: valuesOf(json, pools) }) });
  const whole = fc.oneof({ weight: 4, arbitrary: parts }, { weight: 6, arbitrary: spoiled(parts) });
  const key = fc.option(fc.uuid(), { freq: 8, nil: 'no key' });
  const raw =
    requestBody && !json ? fc.oneof(fc.constantFrom(...bytes), fc.uint8Array({ maxLength: 400 }).map(Buffer.from)) : fc.constant(null);
  return fc.tuple(whole, key, raw, changes).map(([given, idempotencyKey, file, list]) => {
    const { params, query, body } = (given ?? {}) as { params?: unknown; query?: unknown; body?: unknown };
    const question = questionOf(query);
    const request: FuzzRequest = {
      operation: where.operation.operationId,
      method: where.method,
      target: addressOf(where.path, params) + question,
      headers: {
        'idempotency-key': idempotencyKey,
        ...(requestBody && { 'content-type': json ? 'application/json' : 'application/octet-stream' }),
      },
      body: file ?? (json ? Buffer.from(jsonText(body)) : null),
      routed: true,
      signedIn: true,
      names: namedIn(params),
    };
    return list.reduce((changed, change) => change(changed), request);
  });
}

const namedIn = (params: unknown) => {
  const { number, id } = (params ?? {}) as { number?: unknown; id?: unknown };
  return typeof number === 'string' ? number : typeof id === 'string' ? id : null;
};

const addressOf = (path: string, params: unknown) =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => encode(textOf((params as Record<string, unknown> | null)?.[name] ?? '')));

function questionOf(query: unknown): string {
  if (query === null || typeof query !== 'object') return query === undefined ? '' : `?${encode(textOf(query))}`;
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    (Array.isArray(value) ? value.slice(0, 300) : [value]).map((one) => [name, one] as const),
  );
  return pairs.length === 0 ? '' : `?${pairs.map(([name, value]) => `${encode(name)}=${encode(textOf(value))}`).join('&')}`;
}

const textOf = (value: unknown) => (typeof value === 'object' ? jsonText(value) : String(value)).slice(0, 6_000);

/** As percent-encoding, half surrogates too. */
const encode = (text: string) =>
  text.isWellFormed()
    ? encodeURIComponent(text)
    : [...text].map((character) => (character.isWellFormed() ? encodeURIComponent(character) : '%ED%A0%BD')).join('');

const header = (name: string, ...values: (string | string[])[]) =>
  fc.constantFrom(...values).map(
    (value): Change =>
      (request) => ({ ...request, headers: { ...request.headers, [name]: value } }),
  );

/** What can be wrong with a request besides its values. */
const changes: fc.Arbitrary<Change[]> = fc.oneof(
  { weight: 5, arbitrary: fc.constant<Change[]>([]) },
  {
    weight: 4,
    arbitrary: fc.array(
      fc.oneof(
        brokenText.map(
          (breaking): Change =>
            (request) => ({ ...request, body: breaking(request.body ?? Buffer.alloc(0)) }),
        ),
        header(
          'content-type',
          'text/plain',
          'application/xml',
          'application/json; charset=utf-16',
          'multipart/form-data',
          'application/x-www-form-urlencoded',
          'application/octet-stream',
          'application/json',
          '',
          'x'.repeat(3000),
          'application/json;a="',
        ),
        fc.constantFrom('GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND', 'QUERY', 'SEARCH').map(
          (method): Change =>
            (request) => ({ ...request, method, routed: request.routed && method === request.method }),
        ),
        fc
          .constantFrom<(path: string) => string>(
            (path) => `${path}/`,
            (path) => `/${path}`,
            (path) => path.replace('/api', '/API'),
            (path) => path.replaceAll('/', '%2f'),
            (path) => `${path}/..%2f..%2fme`,
            (path) => `${path}/../../../../etc/passwd`,
            (path) => path.replace(/[^/]*$/, '%00'),
            (path) => path.replace(/[^/]*$/, '%ff'),
            (path) => path.replace(/[^/]*$/, '%'),
            (path) => path.replace(/[^/]*$/, '%252e%252e'),
            (path) => path.replace(/[^/]*$/, 'x'.repeat(9_000)),
            (path) => `${path};a=b`,
            (path) => `${path}#x`,
            (path) => `//evil.example${path}`,
            (path) => `http://evil.example${path}`,
            (path) => path.replace('/v1/', '/v2/'),
            (path) => path.replace('/v1/', '/__proto__/'),
          )
          .map(
            (bend): Change =>
              (request) => {
                const [path = '', ...question] = request.target.split('?');
                return { ...request, target: [bend(path), ...question].join('?'), routed: false };
              },
          ),
        fc
          .constantFrom(
            '?%ff=%ff',
            '?=',
            '?&&&',
            '?a[b]=c',
            '?__proto__[x]=1',
            '?constructor=1',
            '?q=a&q=b',
            '?%00',
            `?${'a=1&'.repeat(1_000)}`,
            '?cursor=%7b',
          )
          .map(
            (question): Change =>
              (request) => ({ ...request, target: request.target.split('?')[0] + question }),
          ),
        header('idempotency-key', '', 'x', ['a', 'b'], '00000000-0000-0000-0000-000000000000', 'é'.repeat(100)),
        header('accept', 'text/html', 'image/*', '', 'x'.repeat(2000), 'application/json;q=nan'),
        header('accept-encoding', 'br', 'gzip, br', 'identity;q=0', '*;q=0', 'x'),
        header('content-encoding', 'gzip', 'br', 'x'),
        header('transfer-encoding', 'chunked'),
        header('origin', 'null', 'https://evil.example', '', 'http://localhost', 'é'),
        header('sec-fetch-site', 'cross-site', 'none', 'same-site', ''),
        header('x-forwarded-for', '127.0.0.1', "' or 1=1", 'x'.repeat(2000), ['1.1.1.1', '2.2.2.2']),
        header('x-sawt-address', '127.0.0.1', '\xff'),
        header('x-request-id', 'mine', '\xff'.repeat(100)),
        header('x-http-method-override', 'DELETE'),
        header('host', 'evil.example', 'a b', '[::1', '', 'x'.repeat(300)),
        header('range', 'bytes=0-1', 'bytes=-1', 'bytes=9-1', 'x'),
        header('if-none-match', '*', 'W/"x"'),
        header('if-modified-since', 'x', 'Thu, 01 Jan 1970 00:00:00 GMT'),
        header('authorization', 'Bearer x', 'Basic eDp4', '\xff'),
        header('accept-language', 'ar', 'x'.repeat(2000), '\xff', '*'),
        header('user-agent', '', 'x'.repeat(5000), '<script>'),
        fc
          .constantFrom(
            '',
            'sawt.session_token=',
            'sawt.session_token=x.y',
            `sawt.session_token=${'a'.repeat(3000)}`,
            'sawt.session_token=%ff',
            'sawt.session_token=%00',
            ';;;=',
            '__proto__=1',
            'sawt.session_token=x; sawt.session_token=y',
            '\xff=\xff',
          )
          .map(
            (cookie): Change =>
              (request) => ({ ...request, headers: { ...request.headers, cookie }, signedIn: false }),
          ),
      ),
      { minLength: 1, maxLength: 2 },
    ),
  },
);

const plain = { operation: 'none', headers: {}, body: null, routed: false, signedIn: true, names: null };

/** The ways in, which the document does not describe, with accounts that do not exist. */
const signingIn: fc.Arbitrary<FuzzRequest> = fc
  .tuple(
    fc.constantFrom(
      'sign-in/username',
      'phone-number/send-otp',
      'phone-number/verify',
      'two-factor/verify-totp',
      'two-factor/verify-backup-code',
      'get-session',
      'sign-in/email',
      'sign-up/email',
      'nothing',
      'error',
      'callback/x',
      'change-password',
      'two-factor/get-totp-uri',
    ),
    spoiled(
      fc.record({
        username: fc.constantFrom('nobody', 'municipality.nobody'),
        password: fc.constantFrom('Wrong-password-1', ''),
        phoneNumber: fc.constantFrom('+966559999999', '+1', ''),
        code: fc.constantFrom('000000', '٠٠٠٠٠٠', 'x'),
      }),
    ),
    fc.constantFrom('POST', 'POST', 'POST', 'GET', 'DELETE'),
    changes,
  )
  .map(([way, body, method, list]) => {
    const request = {
      ...plain,
      operation: 'auth',
      method,
      target: `/api/auth/${way}`,
      headers: { 'content-type': 'application/json' },
      body: method === 'POST' ? Buffer.from(jsonText(body)) : null,
    };
    return list.reduce<FuzzRequest>((changed, change) => change(changed), request);
  });

/** What is not of the interface, or only beside it. */
const elsewhere: fc.Arbitrary<FuzzRequest> = fc
  .tuple(
    fc.constantFrom(
      '/',
      '/staff',
      '/api',
      '/api/',
      '/api/v1',
      '/api/v1/',
      '/api/openapi.json',
      '/healthz',
      '/readyz',
      '/metrics',
      '/assets/..%2f..%2fpackage.json',
      '/..%2f..%2fetc%2fpasswd',
      '/%2e%2e/%2e%2e/etc/passwd',
      '/.env',
      '/.git/config',
      '/package.json',
      '/%',
      '/%00',
      '/index.html',
      '/staff.html',
      '/favicon.ico',
      '/*',
      '/cases/1',
    ),
    fc.constantFrom('GET', 'GET', 'GET', 'HEAD', 'POST', 'OPTIONS'),
    changes,
  )
  .map(([target, method, list]) =>
    list.reduce<FuzzRequest>((changed, change) => change(changed), {
      ...plain,
      operation: 'elsewhere',
      method,
      target,
      headers: { accept: 'text/html' },
    }),
  );
