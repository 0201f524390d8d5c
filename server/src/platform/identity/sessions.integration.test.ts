import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { problemIn } from '../../../testing/problem-in.ts';
import { query } from '../../../testing/query.ts';
import { createTestRegion, type Session, type TestRegion } from '../../../testing/test-region.ts';

const phone = '+966555000001';

let region: TestRegion;
let citizen: Session;
let elsewhere: Session;
beforeAll(async () => {
  region = await createTestRegion();
});
afterAll(() => region?.close());
beforeEach(async () => {
  await query(region.ownerUrl, 'delete from identity.session');
  // The limits on codes are for people, who do not sign in thirty times a minute.
  await query(region.ownerUrl, 'delete from notify.delivery');
  await query(region.ownerUrl, 'delete from identity."rateLimit"');
  [citizen, elsewhere] = [await region.signIn(phone), await region.signIn(phone)];
});

const isSignedIn = async (who: Session) => {
  const response = await who.send(`${region.url}/api/v1/me`);
  if (response.ok) await response.body?.cancel();
  else expect((await problemIn(response)).code).toBe('auth.required');
  return response.ok;
};
const age = (changes: string) => query(region.ownerUrl, `update identity.session set ${changes}`);

describe('one’s own sessions', () => {
  test('are listed, the present one marked, without what they are made of', async () => {
    const sessions = await citizen.api.identity.listSessions();
    expect(sessions).toHaveLength(2);
    expect(sessions.filter(({ current }) => current)).toHaveLength(1);
    const tokens = await query<{ token: string }>(region.ownerUrl, 'select token from identity.session');
    for (const { token } of tokens) expect(JSON.stringify(sessions)).not.toContain(token);
  });

  test('are ended one by one, at once', async () => {
    const other = (await citizen.api.identity.listSessions()).find(({ current }) => !current);
    await citizen.api.identity.endSession({ params: { id: other?.id as string } });
    expect([await isSignedIn(citizen), await isSignedIn(elsewhere)]).toEqual([true, false]);
  });

  test('are ended everywhere but here', async () => {
    const third = await region.signIn(phone);
    expect(await citizen.api.identity.endOtherSessions()).toEqual({ ended: 2 });
    expect([await isSignedIn(citizen), await isSignedIn(elsewhere), await isSignedIn(third)]).toEqual([true, false, false]);
  });

  test('are nobody else’s to end, and a foreign one is as if it were none', async () => {
    const neighbour = await region.signIn('+966555000002');
    const [theirs] = await citizen.api.identity.listSessions();
    for (const id of [theirs?.id as string, '00000000-0000-4000-8000-000000000000']) {
      await expect(neighbour.api.identity.endSession({ params: { id } })).rejects.toMatchObject({ problem: { code: 'session.not_found' } });
    }
    expect(await isSignedIn(citizen)).toBe(true);
  });
});

describe('a session ends by itself', () => {
  test.each([
    ['of staff that lay unused for more than an hour', 'municipality.coordinator', `"updatedAt" = now() - interval '66 minutes'`, false],
    ['of staff that was used within the hour: not yet', 'municipality.coordinator', `"updatedAt" = now() - interval '55 minutes'`, true],
    [
      'of staff after twelve hours, however busy',
      'municipality.coordinator',
      `"createdAt" = now() - interval '721 minutes', "updatedAt" = now()`,
      false,
    ],
    [
      'of a citizen that was used within the week: not yet',
      phone,
      `"createdAt" = now() - interval '7 days', "updatedAt" = now() - interval '6 days'`,
      true,
    ],
    ['of a citizen after thirty days, however busy', phone, `"createdAt" = now() - interval '721 hours', "updatedAt" = now()`, false],
  ])('%s', async (_, who, changes, stays) => {
    const session = await region.signIn(who);
    await age(changes);
    expect(await isSignedIn(session)).toBe(stays);
    const [row] = await query<{ left: number }>(
      region.ownerUrl,
      `select count(*)::int as left from identity.session s join directory.person p on p.id = s."userId" where p.username = $1 or p.phone = $1`,
      [who],
    );
    expect((row?.left ?? 0) > 0).toBe(stays || who === phone);
  });

  test('and its use keeps it alive', async () => {
    const session = await region.signIn('municipality.coordinator');
    for (let hours = 0; hours < 3; hours++) {
      await age(`"updatedAt" = now() - interval '50 minutes', "expiresAt" = now() + interval '1 day'`);
      expect(await isSignedIn(session)).toBe(true);
    }
  });
});

describe('a change of office ends every session of the person, in the same transaction', () => {
  const officeOf = `(select id from directory.person where username = 'water.coordinator')`;
  test.each([
    ['a role given', `insert into directory.person_role values (${officeOf}, 'specialist')`],
    ['a role taken', `delete from directory.person_role where person_id = ${officeOf} and role = 'specialist'`],
    ['another department', `update directory.person set department = null where id = ${officeOf}`],
    ['another agency', `update directory.person set agency = 'health', department = null where id = ${officeOf}`],
    ['leaving', `update directory.person set active = false where id = ${officeOf}`],
  ])('%s', async (name, statement) => {
    await query(
      region.ownerUrl,
      `update directory.person set department = (select min(code) from directory.department where agency = 'water') where id = ${officeOf} and agency = 'water'`,
    );
    const official = await region.signIn('water.coordinator');
    expect(await isSignedIn(official)).toBe(true);
    await query(region.ownerUrl, statement);
    expect([name, await isSignedIn(official), await isSignedIn(citizen)]).toEqual([name, false, true]);
  });
});

describe('every attempt to sign in is in the audit log', () => {
  const attempts = async () =>
    await query<{ event: string; subject: string; details: object }>(
      region.ownerUrl,
      `select event, subject, details from platform.audit_entry where event like 'identity.%' order by id desc`,
    );
  const post = (path: string, body: object) =>
    fetch(`${region.url}/api/auth${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: region.url },
      body: JSON.stringify(body),
    });

  test('one that came through, with the way and the account', async () => {
    const { id } = await citizen.api.directory.getMe();
    expect((await attempts())[0]).toEqual({
      event: 'identity.signed_in',
      subject: `person:${id}`,
      details: { way: 'phone-code', status: 200 },
    });
  });

  test('one with a wrong password, without the password', async () => {
    await post('/sign-in/username', { username: 'admin', password: 'a wrong password 1447' });
    const [id] = await query<{ id: string }>(region.ownerUrl, `select id from directory.person where username = 'admin'`);
    expect((await attempts())[0]).toEqual({
      event: 'identity.sign_in_refused',
      subject: `person:${id?.id}`,
      details: { way: 'password', status: 401 },
    });
    expect(JSON.stringify(await attempts())).not.toContain('1447');
  });

  test('one of an account that does not exist, without what was typed', async () => {
    const refused = await post('/sign-in/username', { username: 'my-password-by-mistake', password: 'x'.repeat(20) });
    expect(refused.status).toBe(401);
    expect((await attempts())[0]?.subject).toBe('account:unknown');
    expect(JSON.stringify(await attempts())).not.toContain('by-mistake');
  });

  test('one with a wrong code', async () => {
    const refused = await post('/phone-number/verify', { phoneNumber: phone, code: '000000' });
    expect(refused.status).toBeGreaterThanOrEqual(400);
    expect((await attempts())[0]).toMatchObject({ event: 'identity.sign_in_refused', details: { way: 'phone-code' } });
  });
});
