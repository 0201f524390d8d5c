import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { problemIn } from '../../../testing/problem-in.ts';
import { authenticatorCode, demoPassword } from '../../../testing/session.ts';
import { createTestRegion, type TestRegion } from '../../../testing/test-region.ts';

const publicUrl = 'https://sawt.example.sa';
const assets = join(import.meta.dirname, '../../../../web/dist/assets');

let region: TestRegion;
let plain: TestRegion;
/** Where the proxy would reach it. */
let origin: string;
beforeAll(async () => {
  [region, plain] = await Promise.all([createTestRegion({ SAWT_URL: publicUrl }), createTestRegion()]);
  origin = region.server.app.server.listeningOrigin;
});
afterAll(async () => {
  await region?.close();
  await plain?.close();
});

const page = (path: string) => fetch(origin + path, { headers: { accept: 'text/html' } });

describe.runIf(existsSync(assets))('a page', () => {
  test('runs only the script that carries its nonce, which no other answer has', async () => {
    const seen = new Set<string>();
    for (const path of ['/', '/', '/cases/new', '/staff', '/staff/cases']) {
      const response = await page(path);
      const policy = response.headers.get('content-security-policy') ?? '';
      const nonce = /script-src 'nonce-([\w+/=]{24})' 'strict-dynamic'(;|$)/.exec(policy)?.[1];
      expect(policy).toMatch(/default-src 'none'/);
      expect(policy).toMatch(/frame-ancestors 'none'/);
      expect(policy).toMatch(/base-uri 'none'/);
      expect(policy).not.toMatch(/script-src[^;]*'unsafe|unsafe-eval/);
      const html = await response.text();
      const scripts = [...html.matchAll(/<script[^>]*>/g)].map(([tag]) => tag);
      expect(scripts.length).toBeGreaterThan(0);
      for (const tag of scripts) expect(tag).toContain(`nonce="${nonce}"`);
      seen.add(nonce as string);
    }
    expect(seen.size).toBe(5);
  });

  test('is never kept, also under its file’s name', async () => {
    expect((await page('/')).headers.get('cache-control')).toBe('no-store');
    const named = await fetch(`${origin}/index.html`, { headers: { accept: 'application/json' } });
    expect((await problemIn(named)).code).toBe('request.unknown_path');
  });
});

describe('every answer', () => {
  const kinds: [string, () => Promise<Response>][] = [
    ['a problem', () => fetch(`${origin}/api/v1/me`)],
    ['an answer of the interface', () => fetch(`${origin}/api/v1/areas`)],
    ['an answer of the sign-in', () => fetch(`${origin}/api/auth/sign-out`, { method: 'POST' })],
    ['something unknown', () => fetch(`${origin}/nothing`)],
  ];
  if (existsSync(assets)) kinds.push(['a page', () => page('/')], ['a file', () => fetch(`${origin}/assets/${readdirSync(assets)[0]}`)]);

  test.each(kinds)('%s keeps to https, to its own frame and to its type', async (_, get) => {
    const response = await get();
    await response.body?.cancel();
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'strict-transport-security': 'max-age=63072000; includeSubDomains; preload',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('microphone=(self)'),
      'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
    });
    // No other origin is let in (CORS), and nothing tells what runs here.
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
    expect(response.headers.get('x-powered-by')).toBeNull();
    expect(response.headers.get('server')).toBeNull();
  });

  test('over plain http asks for no https', async () => {
    expect((await fetch(`${plain.url}/api/v1/areas`)).headers.get('strict-transport-security')).toBeNull();
  });
});

describe('a cookie', () => {
  const signIn = async (at: string, from: string) => {
    const post = (path: string, body: object, cookie = '') =>
      fetch(`${at}/api/auth${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: from, host: new URL(from).host, ...(cookie && { cookie }) },
        body: JSON.stringify(body),
      });
    const first = await post('/sign-in/username', { username: 'admin', password: demoPassword });
    const cookie = first.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ');
    const second = await post('/two-factor/verify-totp', { code: authenticatorCode('admin') }, cookie);
    expect(second.status).toBe(200);
    return [...first.headers.getSetCookie(), ...second.headers.getSetCookie()];
  };

  test('over https belongs to this host alone, is not for scripts and does not travel from other sites', async () => {
    const cookies = await signIn(origin, publicUrl);
    expect(cookies.some((cookie) => cookie.startsWith('__Host-sawt.session_token='))).toBe(true);
    for (const cookie of cookies) {
      expect(cookie).toMatch(/^__Host-sawt\./);
      expect(cookie).not.toMatch(/domain=/i);
      for (const attribute of [/; Path=\/(;|$)/i, /; Secure/i, /; HttpOnly/i, /; SameSite=Lax/i]) expect(cookie).toMatch(attribute);
    }
  });

  test('over plain http has a name that browsers take there', async () => {
    const cookies = await signIn(plain.url, plain.url);
    expect(cookies.some((cookie) => cookie.startsWith('sawt.session_token='))).toBe(true);
    for (const cookie of cookies) expect(cookie).toMatch(/; HttpOnly/i);
  });
});

describe('a request that changes something, from another site,', () => {
  const send = (headers: Record<string, string>, path = '/api/v1/me') =>
    fetch(plain.url + path, {
      method: path === '/api/v1/me' ? 'PATCH' : 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: '{}',
    });

  test.each([
    ['says so by its origin', { origin: 'https://evil.example' }],
    ['says so by its metadata, with the origin left out', { 'sec-fetch-site': 'cross-site' }],
    ['is of a neighbouring host', { 'sec-fetch-site': 'same-site' }],
    ['hides its origin', { origin: 'null' }],
  ])('is refused where it %s', async (_, headers) => {
    for (const path of ['/api/v1/me', '/api/auth/sign-out'])
      expect((await problemIn(await send(headers, path))).code).toBe('request.foreign_origin');
  });

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'cannot be a form: %s',
    async (type) => {
      const { cookies } = await plain.signIn('+966555000001');
      expect((await problemIn(await send({ 'content-type': type, cookie: cookies() }))).code).toBe('request.media_type');
    },
  );

  test('our own pages and other programs go through', async () => {
    for (const headers of [{ origin: plain.url, 'sec-fetch-site': 'same-origin' }, {}] as Record<string, string>[]) {
      expect((await problemIn(await send(headers))).code).toBe('auth.required');
    }
  });
});

describe('a report that a policy stopped something', () => {
  const report = (body: string, type = 'application/reports+json') =>
    fetch(`${plain.url}/api/csp-reports`, { method: 'POST', headers: { 'content-type': type }, body });
  const violation = { type: 'csp-violation', body: { effectiveDirective: 'img-src', blockedURL: 'https://evil.example/a?b=c' } };

  test('is asked for by every page', async () => {
    const response = await fetch(plain.url, { headers: { accept: 'text/html' } });
    await response.body?.cancel();
    expect(response.headers.get('reporting-endpoints')).toBe('policy="/api/csp-reports"');
  });

  test.each([
    ['one', JSON.stringify([violation])],
    ['what is none', '{"a": 1}'],
    ['no JSON', 'a'.repeat(100)],
  ])('is taken whatever it holds: %s', async (_, body) => {
    expect((await report(body)).status).toBe(204);
  });

  test('is not read beyond its bound', async () => {
    expect((await problemIn(await report('x'.repeat(20_000)))).code).toBe('request.too_large');
  });
});
