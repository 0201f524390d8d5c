import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { query } from '../../../testing/query.ts';
import { createTestRegion, type TestRegion } from '../../../testing/test-region.ts';

let region: TestRegion;
/** Another server of the same database. */
let other: string;
beforeAll(async () => {
  region = await createTestRegion();
  other = await region.secondServer();
});
afterAll(() => region?.close());
const forgetAddresses = () => query(region.ownerUrl, 'delete from identity."rateLimit"');
beforeEach(forgetAddresses);

const post = (path: string, body: object, url = region.url) =>
  fetch(`${url}/api/auth/phone-number${path}`, {
    method: 'POST',
    headers: { origin: url, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
const ask = (phoneNumber: string, url?: string) => post('/send-otp', { phoneNumber }, url);
const verify = (phoneNumber: string, code: string, url?: string) => post('/verify', { phoneNumber, code }, url);
const codeFor = async (phone: string) => /\d{6}/.exec((await region.messagesTo(phone))[0] ?? '')?.[0] ?? '';
const codesFor = async (phone: string) => (await region.messagesTo(phone)).filter((text) => /\d{6}/.test(text)).length;

describe('a code by SMS', () => {
  test('has six digits and lets in once, at whichever server', async () => {
    const phone = '+966551110001';
    await ask(phone);
    const code = await codeFor(phone);
    expect(code).toMatch(/^\d{6}$/);
    expect((await verify(phone, code, other)).status).toBe(200);
    expect((await verify(phone, code)).status).toBe(400);
  });

  test('is asked for with the same answer by a number that is known and one that is not', async () => {
    const answers = await Promise.all(['+966551110001', '+966551110002'].map((phone) => ask(phone)));
    const [known, unknown] = await Promise.all(answers.map(async (answer) => [answer.status, await answer.text()]));
    expect(known).toEqual(unknown);
    const wrong = await Promise.all(['+966551110001', '+966551110002'].map((phone) => verify(phone, '000000')));
    expect(await wrong[0]?.text()).toBe(await wrong[1]?.text());
  });

  test('is over after five minutes', async () => {
    const phone = '+966551110003';
    await ask(phone);
    const rows = await query<{ minutes: number }>(
      region.ownerUrl,
      `select round(extract(epoch from "expiresAt" - now()) / 60)::int as minutes from identity.verification where identifier like $1`,
      [`%${phone}`],
    );
    expect(rows).toEqual([{ minutes: 5 }]);
    await query(region.ownerUrl, `update identity.verification set "expiresAt" = now() - interval '1 second' where identifier like $1`, [
      `%${phone}`,
    ]);
    expect((await verify(phone, await codeFor(phone))).status).toBe(400);
  });

  test('is sent to a number at most five times in ten minutes, also to many who ask at once at two servers', async () => {
    const phone = '+966551110004';
    const answers: Response[] = [];
    for (let round = 0; round < 3; round++) {
      answers.push(...(await Promise.all(Array.from({ length: 8 }, (_, index) => ask(phone, index % 2 ? other : region.url)))));
      await forgetAddresses();
    }
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(5);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 429]));
    expect(await codesFor(phone)).toBe(5);
    region.clock.advance(11 * 60_000);
    expect((await ask(phone)).status).toBe(200);
  });

  test('is asked for by an address ten times a minute, whatever the numbers, counted by all servers together', async () => {
    const asked: number[] = [];
    for (let index = 0; index < 12; index++) asked.push((await ask(`+9665522200${10 + index}`, index % 2 ? other : region.url)).status);
    expect(asked.filter((status) => status === 200)).toHaveLength(10);
    expect(asked.slice(10)).toEqual([429, 429]);
  });

  test.each(['+966551', '0551110001', '+15551110001', ''])('is not sent to %j, which is no Saudi mobile', async (phone) => {
    expect((await ask(phone)).status).toBe(400);
  });
});
