import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { problemIn } from '../../../testing/problem-in.ts';
import { query } from '../../../testing/query.ts';
import { createTestRegion, type Session, type TestRegion } from '../../../testing/test-region.ts';

const forged = { 'x-forwarded-for': '198.51.100.7, 203.0.113.9', 'x-real-ip': '198.51.100.7', 'x-sawt-address': '198.51.100.7' };

/** Whence the audit log says that a change came. */
async function recordedAddress(region: TestRegion): Promise<string> {
  const { send } = await region.signIn('+966555000001');
  const headers = { 'content-type': 'application/json', ...forged };
  await send(`${region.url}/api/v1/me`, { method: 'PATCH', headers, body: '{"language":"en"}' });
  const [row] = await query<{ address: string }>(
    region.ownerUrl,
    `select address from platform.audit_entry where event = 'directory.person_updated' order by id desc limit 1`,
  );
  return row?.address ?? '';
}

describe('whence a request comes', () => {
  test('is whence its connection comes, whatever its headers say', async () => {
    const region = await createTestRegion();
    expect(await recordedAddress(region)).toMatch(/^(::ffff:)?127\.0\.0\.1$|^::1$/);
    await region.close();
  });

  test('behind a proxy it is what that proxy saw, and not what was written before', async () => {
    const region = await createTestRegion({ SAWT_TRUST_PROXY: '1' });
    expect(await recordedAddress(region)).toBe('203.0.113.9');
    await region.close();
  });
});

describe('a body', () => {
  let region: TestRegion;
  let citizen: Session;
  beforeAll(async () => {
    region = await createTestRegion();
    citizen = await region.signIn('+966555000001');
  });
  afterAll(() => region?.close());
  const patch = (body: string, path = '/me') =>
    citizen.send(`${region.url}/api/v1${path}`, { method: 'PATCH', headers: { 'content-type': 'application/json' }, body });

  test.each(['{"__proto__":{"admin":true}}', '{"constructor":{"prototype":{"admin":true}}}', '{"language":"en","prototype":1}'])(
    'that reaches for prototypes is refused, and reaches none: %s',
    async (body) => {
      expect((await problemIn(await patch(body))).code).toBe('request.invalid');
      expect(({} as { admin?: unknown }).admin).toBeUndefined();
    },
  );

  test.each(['{"id":"00000000-0000-4000-8000-000000000000"}', '{"roles":["admin"]}', '{"agency":"health"}', '{"phone":"+966555000009"}'])(
    'sets the fields of its endpoint and no other: %s',
    async (body) => {
      expect((await problemIn(await patch(body))).fields).toEqual([expect.objectContaining({ path: 'body', code: 'unrecognized_keys' })]);
    },
  );

  test('that names its length in two ways, as request smuggling has it, is no request', async () => {
    const answer = await new Promise<string>((resolve, reject) => {
      const { port } = new URL(region.url);
      let text = '';
      const socket = connect(Number(port), '127.0.0.1', () =>
        socket.write(
          'POST /api/v1/cases HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 4\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\nGET /api/v1/me HTTP/1.1\r\nhost: x\r\n\r\n',
        ),
      );
      socket.on('data', (chunk) => {
        text += chunk;
      });
      socket.on('close', () => resolve(text));
      socket.on('error', reject);
    });
    expect(answer.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 400']);
    expect(answer).toContain('"request.malformed"');
  });
});

test('every answer says what it is', async () => {
  const region = await createTestRegion();
  const types = await Promise.all(
    ['/api/v1/areas', '/api/v1/nothing', '/healthz', '/api/openapi.json', '/api/reference'].map(async (path) => {
      const response = await fetch(region.url + path);
      await response.text();
      return response.headers.get('content-type')?.replace(/; ?charset/, '; charset');
    }),
  );
  const json = 'application/json; charset=utf-8';
  expect(types).toEqual([json, expect.stringMatching(/^application\/problem\+json/), json, json, 'text/html; charset=utf-8']);
  await region.close();
});
