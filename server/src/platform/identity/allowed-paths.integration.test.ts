import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createIdentityProvider, type IdentityProvider } from '../../../testing/identity-provider.ts';
import { problemIn } from '../../../testing/problem-in.ts';
import { query } from '../../../testing/query.ts';
import { demoPassword, unusedCode } from '../../../testing/session.ts';
import { createSoftwarePasskey } from '../../../testing/software-passkey.ts';
import { createTestRegion, type TestRegion } from '../../../testing/test-region.ts';
import { allowedPaths } from './allowed-paths.ts';

const phone = '+966555000001';
const staff = 'municipality.coordinator';
const unknownPasskey = { id: 'x', response: { clientDataJSON: 'x' } };

const callback = '/oidc/callback/:provider';

let region: TestRegion;
let provider: IdentityProvider;
beforeAll(async () => {
  provider = await createIdentityProvider();
  const label = { ar: 'النفاذ', en: 'Sign-on' };
  const oidc = [{ id: 'national', ...provider.setting, label, audience: 'citizens' }];
  region = await createTestRegion({ SAWT_OIDC: JSON.stringify(oidc), SAWT_OUTGOING_ALLOW: provider.allow });
  await provider.start([`${region.url}/api/auth/oidc/callback/national`]);
  provider.people.set('subject', { phone_number: '+966559000001', phone_number_verified: true });
});
afterAll(async () => {
  await region?.close();
  await provider?.stop();
});

const send = (path: string, method: string, body?: object, cookie = '') =>
  fetch(`${region.url}/api/auth${path}`, {
    method,
    redirect: 'manual',
    headers: { origin: region.url, ...(body && { 'content-type': 'application/json' }), ...(cookie && { cookie }) },
    ...(body && { body: JSON.stringify(body) }),
  });
const cookiesOf = (response: Response) =>
  response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');

test('of all that better-auth and its plugins offer, only what our pages use answers', async () => {
  const offered = Object.values(region.server.app.auth.api).flatMap(({ path }: { path?: string }) => path ?? []);
  expect(offered.length).toBeGreaterThan(30);
  expect(Object.keys(allowedPaths).filter((path) => !offered.includes(path))).toEqual([]);
  const { send: sendAsStaff } = await region.signIn(staff);
  for (const path of [...offered, '/reference', '/ok/../sign-in/email', '/two-factor/enable', '/nothing']) {
    for (const method of ['GET', 'POST']) {
      if (allowedPaths[path]?.method === method) continue;
      const response = await sendAsStaff(`${region.url}/api/auth${path.replace(/:\w+/g, 'x')}`, {
        method,
        ...(method === 'POST' && { body: '{}', headers: { 'content-type': 'application/json' } }),
      });
      expect([method, path, (await problemIn(response)).code]).toEqual([method, path, 'request.unknown_path']);
    }
  }
});

/** A right request for every allowed path, in an order in which each can come through. */
async function walkThrough(): Promise<Record<string, { response: Response; text: string }>> {
  const seen: Record<string, { response: Response; text: string }> = {};
  const walk = async (path: string, body: object, cookie = '') => {
    const response = await send(path, 'POST', body, cookie);
    seen[path] = { response, text: await response.text() };
    return cookiesOf(response);
  };
  await walk('/phone-number/send-otp', { phoneNumber: phone });
  await walk('/phone-number/verify', { phoneNumber: phone, code: /\d{6}/.exec((await region.messagesTo(phone))[0] ?? '')?.[0] });
  const { api } = await region.signIn(staff);
  const { recoveryCodes } = await api.identity.makeRecoveryCodes();
  const challenge = await walk('/sign-in/username', { username: staff, password: demoPassword });
  const session = await walk('/two-factor/verify-totp', { code: await unusedCode(region.url, staff) }, challenge);
  const again = cookiesOf(await send('/sign-in/username', 'POST', { username: staff, password: demoPassword }));
  await walk('/two-factor/verify-backup-code', { code: recoveryCodes[0] }, again);
  const passkey = createSoftwarePasskey({ origin: region.url });
  const begun = (await api.identity.beginPasskey()) as unknown as { challenge: string };
  await api.identity.addPasskey({ body: { name: 'x', answer: passkey.register(begun) } });
  await walk('/passkey/options', {});
  await walk('/passkey/sign-in', { answer: passkey.use(JSON.parse(seen['/passkey/options']?.text ?? '')) });
  await walk('/sign-out', {}, session);
  const browser = await walk('/oidc/begin', { provider: 'national', return: '/' });
  const back = await provider.enter(JSON.parse(seen['/oidc/begin']?.text ?? '').url, 'subject');
  const response = await send(back.replace(`${region.url}/api/auth`, ''), 'GET', undefined, browser);
  seen[callback] = { response, text: await response.text() };
  return seen;
}

test('signing out leaves the browser nothing of the session', async () => {
  const { response } = (await walkThrough())['/sign-out'] as { response: Response };
  expect(response.headers.get('clear-site-data')).toBe('"cache", "storage"');
  expect(response.headers.getSetCookie().find((line) => line.includes('session_token'))).toMatch(/=;.*Max-Age=0/);
});

describe('each path that answers', () => {
  test('says nothing but what our pages use: no token of a session, no account', async () => {
    const seen = await walkThrough();
    expect(Object.keys(seen).sort()).toEqual(Object.keys(allowedPaths).sort());
    const tokens = await query<{ token: string }>(region.ownerUrl, 'select token from identity.session');
    expect(tokens.length).toBeGreaterThan(0);
    for (const [path, { response, text }] of Object.entries(seen)) {
      expect([path, response.status]).toEqual([path, path === callback ? 302 : 200]);
      expect(Object.keys(JSON.parse(text)).filter((name) => !allowedPaths[path]?.answers.includes(name))).toEqual([]);
      const [cookie = ''] = response.headers.getSetCookie().flatMap((line) => /session_token=([^.;]+)/.exec(line)?.[1] ?? []);
      for (const { token } of [...tokens, ...(cookie ? [{ token: cookie }] : [])]) expect(text).not.toContain(token);
    }
  });

  test('and opens a session is a way in with a name, and is in the audit log under it, refused too', async () => {
    const seen = await walkThrough();
    for (const [path, { response }] of Object.entries(seen)) {
      const opens = response.headers.getSetCookie().some((line) => /session_token=[^;]/.test(line));
      if (opens) expect(allowedPaths[path]?.way).toEqual(expect.any(String));
    }
    const ways = Object.entries(allowedPaths).filter(([, { way }]) => way);
    const wrong = { username: staff, phoneNumber: phone, password: 'x', code: 'x', answer: unknownPasskey };
    for (const [path, { method }] of ways) await send(path.replace(':provider', 'national'), method, method === 'POST' ? wrong : undefined);
    const rows = await query<{ event: string; way: string }>(
      region.ownerUrl,
      `select distinct event, details ->> 'way' as way from platform.audit_entry where event like 'identity.sign%'`,
    );
    for (const [, { way }] of ways)
      for (const event of ['identity.signed_in', 'identity.sign_in_refused']) expect(rows).toContainEqual({ event, way });
  });
});

test('nobody changes the phone of an account, or makes one with fields of their own, by a sign-in code', async () => {
  const citizen = await region.signIn('+966555000011');
  const other = '+966555000012';
  await send('/phone-number/send-otp', 'POST', { phoneNumber: other });
  const code = /\d{6}/.exec((await region.messagesTo(other))[0] ?? '')?.[0];
  const before = await query<{ id: string }>(region.ownerUrl, `select id from identity."user" where "phoneNumber" = '+966555000011'`);
  await citizen.send(`${region.url}/api/auth/phone-number/verify`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ phoneNumber: other, code, updatePhoneNumber: true, username: 'admin2', name: 'x' }),
  });
  const after = await query<{ id: string }>(region.ownerUrl, `select id from identity."user" where "phoneNumber" = '+966555000011'`);
  expect(after).toEqual(before);
  const made = await query(region.ownerUrl, `select name, username from identity."user" where "phoneNumber" = $1`, [other]);
  expect(made).toEqual([{ name: '', username: null }]);
});

test('whether a user name exists cannot be told from the answer', async () => {
  const answers = await Promise.all(
    [staff, 'nobody.of.that.name'].map(async (username) => {
      const response = await send('/sign-in/username', 'POST', { username, password: 'not the password of anybody' });
      return [response.status, await response.text(), cookiesOf(response)];
    }),
  );
  expect(answers[0]).toEqual(answers[1]);
});

test('a NUL in what was typed is a fault of the request that names the field, and none of ours', async () => {
  const typed = { phoneNumber: `${phone}\0`, username: 'ad\0min', password: 'x\0', code: '12\x003456', answer: { id: 'x\0' } };
  for (const [path, { method, asks }] of Object.entries(allowedPaths)) {
    const names = asks.filter((name) => Object.hasOwn(typed, name));
    if (names.length === 0) continue;
    const { code, fields } = await problemIn(await send(path, method, typed));
    expect([path, code, fields?.map((field) => field.path)]).toEqual([path, 'request.invalid', names.map((name) => `body.${name}`)]);
  }
});
