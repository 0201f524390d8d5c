import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { query } from '../../../testing/query.ts';
import { authenticatorCode, demoPassword, unusedCode } from '../../../testing/session.ts';
import { createTestRegion, type Session, type TestRegion } from '../../../testing/test-region.ts';

const staff = 'municipality.coordinator';
const person = `(select id from directory.person where username = '${staff}')`;

let region: TestRegion;
let session: Session;
beforeAll(async () => {
  region = await createTestRegion();
});
afterAll(() => region?.close());
beforeEach(async () => {
  await query(region.ownerUrl, 'delete from identity."rateLimit"');
  session = await region.signIn(staff);
});

const proofGoesStale = () => query(region.ownerUrl, `update identity.session set "provenAt" = now() - interval '11 minutes'`);
const isSignedIn = async ({ send }: Session) => (await send(`${region.url}/api/v1/me`)).ok;
const prove = async (code?: string, password = demoPassword) =>
  session.api.identity.prove({ body: { password, code: code ?? (await unusedCode(region.url, staff)) } });
const refusedFor = (path: string, code: string) => ({ problem: { code: 'request.invalid', fields: [{ path, code }] } });
const messages = async () => {
  await region.settle();
  const [row] = await query<{ phone: string }>(region.ownerUrl, `select phone from directory.person where id = ${person}`);
  return (await region.messagesTo(row?.phone as string))[0];
};
const tokenOf = async (id: string) =>
  (await query<{ token: string }>(region.ownerUrl, 'select token from identity.session where id = $1', [id]))[0]?.token;
const currentId = async () => (await session.api.identity.listSessions()).find(({ current }) => current)?.id as string;

describe('an act that opens the account to others', () => {
  const acts: [string, () => Promise<unknown>][] = [
    [
      'another password',
      () => session.api.identity.changePassword({ body: { current: demoPassword, next: 'heavy rain on the third roof' } }),
    ],
    ['another authenticator', () => session.api.identity.beginAuthenticator({ body: {} })],
    ['new recovery codes', () => session.api.identity.makeRecoveryCodes()],
    ['ending the other sessions', () => session.api.identity.endOtherSessions()],
    ['ending one of them', async () => session.api.identity.endSession({ params: { id: await currentId() } })],
  ];
  test.each(acts)('needs a proof of the last ten minutes: %s', async (_, act) => {
    await proofGoesStale();
    await expect(act()).rejects.toMatchObject({ problem: { code: 'auth.proof_required' } });
  });

  test('is done after password and code were given again; the session then has another token', async () => {
    await proofGoesStale();
    const id = await currentId();
    const before = await tokenOf(id);
    await prove();
    expect([await currentId(), (await tokenOf(id)) === before]).toEqual([id, false]);
    expect((await session.api.identity.makeRecoveryCodes()).recoveryCodes).toHaveLength(10);
  });

  test('is not done after a wrong code, a used one, or a wrong password, and each try is in the audit log', async () => {
    await proofGoesStale();
    await expect(prove('000000')).rejects.toMatchObject(refusedFor('body.code', 'wrong_code'));
    const code = await unusedCode(region.url, staff);
    await expect(prove(code, 'not the password')).rejects.toMatchObject(refusedFor('body.password', 'wrong_password'));
    await expect(prove(code)).rejects.toMatchObject(refusedFor('body.code', 'wrong_code'));
    await expect(session.api.identity.makeRecoveryCodes()).rejects.toMatchObject({ problem: { code: 'auth.proof_required' } });
    const rows = await query(
      region.ownerUrl,
      `select details from platform.audit_entry where event = 'identity.proof_tried' order by id desc limit 3`,
    );
    expect(rows).toEqual(Array(3).fill({ details: { right: false } }));
  });

  test('cannot be guessed open: after five wrong codes none is looked at', async () => {
    await unusedCode(region.url, staff);
    for (let i = 0; i < 5; i++) await expect(prove('000000')).rejects.toThrow();
    await expect(prove(authenticatorCode(staff))).rejects.toMatchObject({ problem: { code: 'auth.locked' } });
  });
});

describe('another password', () => {
  const change = (current: string, next: string) => session.api.identity.changePassword({ body: { current, next } });

  test('is refused by its field: short, common, made of one’s names; so is a wrong current one', async () => {
    await expect(change(demoPassword, 'short')).rejects.toMatchObject(refusedFor('body.next', 'password_short'));
    await expect(change(demoPassword, 'Qwerty123456')).rejects.toMatchObject(refusedFor('body.next', 'password_common'));
    await expect(change(demoPassword, 'municipality-2026')).rejects.toMatchObject(refusedFor('body.next', 'password_context'));
    await expect(change('wrong', 'heavy rain on the third roof')).rejects.toMatchObject(refusedFor('body.current', 'wrong_password'));
  });

  test('ends the other sessions, tells the person by SMS, and is the one that signs in', async () => {
    const elsewhere = await region.signIn(staff);
    const next = 'نخلة قديمة على طريق المدينة';
    await change(demoPassword, next);
    expect([await isSignedIn(session), await isSignedIn(elsewhere)]).toEqual([true, false]);
    expect(await messages()).toContain('غُيّرت كلمة مرور حسابكم');
    await expect(region.signIn(staff)).rejects.toThrow('401');
    await query(region.ownerUrl, 'delete from identity."rateLimit"');
    await change(next, demoPassword).catch(() => {});
    await query(
      region.ownerUrl,
      `update identity.account set password = (select password from identity.account a join directory.person p on p.id = a."userId" where p.username = 'admin') where "userId" = ${person}`,
    );
  });
});

describe('another authenticator', () => {
  test('counts once its first code is confirmed; until then the old one does', async () => {
    const { uri } = await session.api.identity.beginAuthenticator({ body: {} });
    expect(new URL(uri).searchParams.get('secret')).toMatch(/^[A-Z2-7]{32,}$/);
    await expect(session.api.identity.confirmAuthenticator({ body: { code: '000000' } })).rejects.toMatchObject(
      refusedFor('body.code', 'wrong_code'),
    );
    expect(await isSignedIn(await region.signIn(staff))).toBe(true);
  });

  test('brings new recovery codes, ends the other sessions and is told to the person', async () => {
    const [sealed] = await query<{ secret: string }>(
      region.ownerUrl,
      `select secret from identity.authenticator where user_id = ${person}`,
    );
    const elsewhere = await region.signIn(staff);
    const { uri } = await session.api.identity.beginAuthenticator({ body: {} });
    const { URI } = await import('otpauth');
    const { recoveryCodes } = await session.api.identity.confirmAuthenticator({ body: { code: URI.parse(uri).generate() } });
    expect([recoveryCodes.length, await isSignedIn(session), await isSignedIn(elsewhere)]).toEqual([10, true, false]);
    expect(await messages()).toContain('فُعّل تطبيق مصادقة');
    expect(await session.api.identity.getAccountSecurity()).toEqual({ hasPassword: true, hasAuthenticator: true, recoveryCodesLeft: 10 });
    await query(region.ownerUrl, `update identity.authenticator set secret = $1 where user_id = ${person}`, [sealed?.secret]);
  });
});

test('who signs in with a recovery code is told so by SMS, and whose codes are guessed that sign-in is paused', async () => {
  const { recoveryCodes } = await session.api.identity.makeRecoveryCodes();
  expect(await messages()).toContain('رموز استرداد جديدة');
  const post = (path: string, body: object, cookie = '') =>
    fetch(`${region.url}/api/auth${path}`, {
      method: 'POST',
      headers: { origin: region.url, 'content-type': 'application/json', cookie },
      body: JSON.stringify(body),
    });
  const challenge = async () => {
    const response = await post('/sign-in/username', { username: staff, password: demoPassword });
    return response.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ');
  };
  expect((await post('/two-factor/verify-backup-code', { code: recoveryCodes[0] }, await challenge())).status).toBe(200);
  expect(await messages()).toContain('برمز استرداد');
  const cookie = await challenge();
  for (let i = 0; i < 7; i++) await post('/two-factor/verify-totp', { code: '000000' }, cookie);
  expect(await messages()).toContain('فأُوقف الدخول ربع ساعة');
  const told = await query(region.ownerUrl, `select 1 from notify.delivery where template = 'account-locked'`);
  expect(told).toHaveLength(1);
});
