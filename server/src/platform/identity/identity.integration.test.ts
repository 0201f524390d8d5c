import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { problemIn } from '../../../testing/problem-in.ts';
import { query } from '../../../testing/query.ts';
import { createTestRegion, type TestRegion } from '../../../testing/test-region.ts';

const password = 'a password of the test';

let region: TestRegion;
beforeAll(async () => {
  region = await createTestRegion();
});
afterAll(() => region?.close());

const me = (cookie: string) => fetch(`${region.url}/api/v1/me`, { headers: { cookie } });

describe('without a sound session one is nobody', () => {
  test.each(['sawt.session_token=rubbish', 'sawt.session_token=', 'sawt.session_token=%E0%A4%A', 'a=b; ;=; sawt.session_token=x.y'])(
    'with the cookie %s',
    async (cookie) => {
      expect((await problemIn(await me(cookie))).code).toBe('auth.required');
    },
  );

  test('nor with a session that has run out', async () => {
    const citizen = await region.signIn('+966555000001');
    expect((await citizen.send(`${region.url}/api/v1/me`)).status).toBe(200);
    await query(region.ownerUrl, `update identity.session set "expiresAt" = now() - interval '1 second'`);
    expect((await problemIn(await citizen.send(`${region.url}/api/v1/me`))).code).toBe('auth.required');
  });

  test('nor with an account whose person has left', async () => {
    const leaver = await region.signIn('water.specialist1');
    await query(region.ownerUrl, `update directory.person set active = false where username = 'water.specialist1'`);
    expect((await problemIn(await leaver.send(`${region.url}/api/v1/me`))).code).toBe('auth.required');
  });
});

describe('staff', () => {
  test('who have not enrolled an authenticator are told to, and may do nothing else', async () => {
    await createStaffWithoutAuthenticator('new.officer');
    const signedIn = await fetch(`${region.url}/api/auth/sign-in/username`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: region.url },
      body: JSON.stringify({ username: 'new.officer', password }),
    });
    const cookie = signedIn.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ');
    expect(cookie).toContain('sawt.session_token');
    expect((await problemIn(await me(cookie))).code).toBe('auth.second_factor_required');
  });

  test('who lose a role lose what it permits at the next request', async () => {
    const auditor = await region.signIn('auditor');
    await auditor.api.audit.listAuditEntries({ query: {} });
    await query(region.ownerUrl, `delete from directory.role_permission where role = 'auditor' and permission = 'audit.read'`);
    await expect(auditor.api.audit.listAuditEntries({ query: {} })).rejects.toMatchObject({ problem: { code: 'auth.forbidden' } });
  });
});

describe('a request that changes something', () => {
  const send = (origin?: string) =>
    fetch(`${region.url}/api/v1/cases`, {
      method: 'POST',
      body: '{}',
      headers: { 'content-type': 'application/json', ...(origin && { origin }) },
    });

  test.each(['https://evil.example', 'null', 'http://localhost.evil.example', 'file://'])('is refused from the site %s', async (origin) => {
    expect((await problemIn(await send(origin))).code).toBe('request.foreign_origin');
  });

  test('passes on from our own pages, and from programs, which name no site', async () => {
    for (const origin of [region.url, undefined]) expect((await problemIn(await send(origin))).code).toBe('auth.required');
  });
});

async function createStaffWithoutAuthenticator(username: string): Promise<void> {
  const context = await region.server.app.auth.$context;
  const account = { name: username, email: `${username}@example.sa`, emailVerified: true, username };
  const { id } = await context.internalAdapter.createUser(account, { method: 'test' });
  const hash = await context.password.hash(password);
  await context.internalAdapter.linkAccount({ userId: id, providerId: 'credential', accountId: id, password: hash });
  await query(
    region.ownerUrl,
    `insert into directory.person (id, name, username, language, created_at) values ($1, '{"ar": "موظف", "en": "Officer"}', $2, 'ar', now())`,
    [id, username],
  );
  await query(region.ownerUrl, `insert into directory.person_role values ($1, 'emirate_officer')`, [id]);
}
