import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { query } from '../../../../testing/query.ts';
import { authenticatorCode, demoPassword, unusedCode } from '../../../../testing/session.ts';
import { createTestRegion, type TestRegion } from '../../../../testing/test-region.ts';

const staff = 'municipality.coordinator';

let region: TestRegion;
/** Another server of the same database. */
let other: string;
beforeAll(async () => {
  region = await createTestRegion();
  other = await region.secondServer();
});
afterAll(() => region?.close());
beforeEach(async () => {
  await query(region.ownerUrl, 'delete from identity."rateLimit"');
  await unusedCode(region.url, staff);
});

const post = (path: string, body: object, cookie = '', url = region.url) =>
  fetch(`${url}/api/auth${path}`, {
    method: 'POST',
    headers: { origin: url, 'content-type': 'application/json', ...(cookie && { cookie }) },
    body: JSON.stringify(body),
  });
const cookiesOf = (response: Response) =>
  response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
/** Past the password, the second factor to follow. */
const challenge = async () => cookiesOf(await post('/sign-in/username', { username: staff, password: demoPassword }));
const challenges = async (count: number) => {
  const all: string[] = [];
  for (let i = 0; i < count; i++) all.push(await challenge());
  await query(region.ownerUrl, 'delete from identity."rateLimit"');
  return all;
};
const opened = (response: Response) => response.headers.getSetCookie().some((line) => /session_token=[^;]/.test(line));
const verify = (code: string, cookie: string, url?: string) => post('/two-factor/verify-totp', { code }, cookie, url);

describe('a code of the authenticator app', () => {
  test('counts once', async () => {
    const [first, second] = await challenges(2);
    const code = authenticatorCode(staff);
    expect(opened(await verify(code, first as string))).toBe(true);
    const again = await verify(code, second as string);
    expect([again.status, await again.json()]).toEqual([401, { code: 'INVALID_CODE' }]);
  });

  test('counts once also when it comes many times at once, at two servers', async () => {
    const code = authenticatorCode(staff);
    const cookies = await challenges(4);
    const answers = await Promise.all(cookies.map((cookie, index) => verify(code, cookie, index % 2 ? other : region.url)));
    expect(answers.filter(opened)).toHaveLength(1);
  });

  test.each(['٠٠٠٠٠٠', 'ككككك\u0643', '💥💥💥', '12345', ''])('is six digits: %j is a wrong one and no failure', async (code) => {
    const answer = await verify(code, await challenge());
    expect([answer.status, await answer.json()]).toEqual([401, { code: 'INVALID_CODE' }]);
  });

  test('of an earlier step does not count after a later one has', async () => {
    const [first, second] = await challenges(2);
    expect(opened(await verify(authenticatorCode(staff), first as string))).toBe(true);
    expect((await verify(authenticatorCode(staff, -30_000), second as string)).status).toBe(401);
  });

  test.each([
    ['one step behind', -30_000, true],
    ['one step ahead', 30_000, true],
    ['three steps behind', -90_000, false],
    ['three steps ahead', 90_000, false],
  ])('%s: %s ms', async (_, skew, counts) => {
    const [cookie] = await challenges(1);
    expect(opened(await verify(authenticatorCode(staff, skew), cookie as string))).toBe(counts);
  });

  test('does not make a device trusted: the next sign-in asks for the second factor again', async () => {
    const [cookie] = await challenges(1);
    const response = await post('/two-factor/verify-totp', { code: authenticatorCode(staff), trustDevice: true }, cookie);
    expect(response.status).toBe(200);
    const next = await post('/sign-in/username', { username: staff, password: demoPassword }, cookiesOf(response));
    expect([await next.json(), opened(next)]).toEqual([{ secondFactor: true }, false]);
  });
});

describe('guessing', () => {
  test.each(['/two-factor/verify-totp', '/two-factor/verify-backup-code'])(
    'at %s ends after five tries of an account, though fifty come at once with sign-ins of their own',
    async (path) => {
      const cookies = await challenges(10);
      // Beyond the rate limit of an address, as from fifty of them.
      const answers = await Promise.all(
        Array.from({ length: 50 }, (_, index) => post(path, { code: '000000' }, cookies[index % 10], index % 2 ? other : region.url)),
      );
      const looked = answers.filter(({ status }) => status === 401);
      expect([looked.length <= 5, answers.every(({ status }) => status === 401 || status === 429)]).toEqual([true, true]);
      const [account] = await query<{ tries: number; locked: boolean }>(
        region.ownerUrl,
        `select tries, locked_until > now() as locked from identity.authenticator where user_id = (select id from directory.person where username = $1)`,
        [staff],
      );
      expect(account).toEqual({ tries: 5, locked: true });
      await query(region.ownerUrl, 'delete from identity."rateLimit"');
      const right = await verify(authenticatorCode(staff), cookies[0] as string);
      expect([right.status, await right.json()]).toEqual([429, { code: 'ACCOUNT_TEMPORARILY_LOCKED' }]);
    },
  );

  test('the code of a phone ends after five tries, though fifty come at once', async () => {
    const phone = '+966555000003';
    await post('/phone-number/send-otp', { phoneNumber: phone });
    const code = /\d{6}/.exec((await region.messagesTo(phone))[0] ?? '')?.[0];
    const wrong = code === '111111' ? '222222' : '111111';
    // In rows of ten, so that the rate limit of an address is not what stops them.
    for (let row = 0; row < 5; row++) {
      await query(region.ownerUrl, 'delete from identity."rateLimit"');
      const answers = await Promise.all(
        Array.from({ length: 10 }, (_, index) =>
          post('/phone-number/verify', { phoneNumber: phone, code: wrong }, '', index % 2 ? other : region.url),
        ),
      );
      expect(answers.filter(opened)).toEqual([]);
    }
    const tried = await query<{ value: string }>(region.ownerUrl, `select value from identity.verification where identifier like $1`, [
      `%${phone}`,
    ]);
    for (const { value } of tried) expect(Number(value.split(':')[1] ?? 0)).toBeLessThanOrEqual(5);
    await query(region.ownerUrl, 'delete from identity."rateLimit"');
    expect(opened(await post('/phone-number/verify', { phoneNumber: phone, code }))).toBe(false);
  });
});

describe('recovery codes', () => {
  const useCode = (code: string, cookie: string, url?: string) => post('/two-factor/verify-backup-code', { code }, cookie, url);
  const makeCodes = async () => {
    const { recoveryCodes } = await (await region.signIn(staff)).api.identity.makeRecoveryCodes();
    return recoveryCodes;
  };

  test('are ten, and kept as password hashes only', async () => {
    const codes = await makeCodes();
    expect(new Set(codes).size).toBe(10);
    const rows = await query<{ hash: string }>(region.ownerUrl, 'select hash from identity.recovery_code');
    expect(rows).toHaveLength(10);
    for (const { hash } of rows) expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    for (const code of codes) expect(JSON.stringify(rows)).not.toContain(code);
  });

  test('each opens one session, also when it comes many times at once, at two servers', async () => {
    const [code] = await makeCodes();
    const cookies = await challenges(4);
    const answers = await Promise.all(cookies.map((cookie, index) => useCode(code as string, cookie, index % 2 ? other : region.url)));
    expect(answers.filter(opened)).toHaveLength(1);
  });

  test('are read however they were typed, and end when new ones are made', async () => {
    const codes = await makeCodes();
    const [first, second] = await challenges(2);
    expect(opened(await useCode(` ${codes[1]?.toUpperCase().replace('-', ' ')} `, first as string))).toBe(true);
    await makeCodes();
    expect(opened(await useCode(codes[2] as string, second as string))).toBe(false);
  });
});
