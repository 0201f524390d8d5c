import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { query } from '../../../testing/query.ts';
import { createTestRegion, type Session, type TestRegion } from '../../../testing/test-region.ts';

let region: TestRegion;
beforeAll(async () => {
  region = await createTestRegion();
});
afterAll(() => region?.close());
beforeEach(() => query(region.ownerUrl, 'delete from identity."rateLimit"'));

const codeFor = async (phone: string) => /\d{6}/.exec((await region.messagesTo(phone))[0] ?? '')?.[0] ?? '';
const begin = ({ api }: Session, phone: string) => api.identity.beginPhoneChange({ body: { phone } });
const confirm = ({ api }: Session, code: string) => api.identity.confirmPhoneChange({ body: { code } });
const prove = ({ api }: Session, code: string) => api.identity.proveByCode({ body: { code } });
const refused = (code: string) => ({ problem: { code } });
const wrongCode = { problem: { code: 'request.invalid', fields: [{ path: 'body.code', code: 'wrong_sms_code' }] } };
const other = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');
async function signIn(phone: string) {
  const session = await region.signIn(phone);
  return { ...session, id: (await session.api.directory.getMe()).id };
}
/** As if the session had begun that long ago, and proven nothing since. */
const age = (id: string, minutes: number) =>
  query(
    region.ownerUrl,
    `update identity.session set "createdAt" = now() - $2 * interval '1 minute', "provenAt" = null where "userId" = $1`,
    [id, minutes],
  );

describe('a citizen changes their mobile number', () => {
  test('by a code to the new one; the old one is told, the other sessions end, and only the new one signs in', async () => {
    const citizen = await signIn('+966551120001');
    await citizen.api.directory.updateMe({ body: { name: 'زمردة' } });
    const elsewhere = await region.signIn('+966551120001');
    await begin(citizen, '+966551120002');
    await confirm(citizen, await codeFor('+966551120002'));
    await region.settle();

    expect(await citizen.api.directory.getMe()).toMatchObject({ id: citizen.id, phone: '+966551120002' });
    await expect(elsewhere.api.directory.getMe()).rejects.toMatchObject(refused('auth.required'));
    expect((await region.messagesTo('+966551120001'))[0]).toContain('غُيّر رقم جوال حسابكم');
    expect((await signIn('+966551120002')).id).toBe(citizen.id);
    // Whoever gets the old number is somebody else.
    expect((await signIn('+966551120001')).id).not.toBe(citizen.id);
  });

  test('which is recorded without either number', async () => {
    const rows = await query<{ event: string; entry: string }>(
      region.ownerUrl,
      `select event, e::text as entry from platform.audit_entry e where event like 'identity.phone_change%'`,
    );
    expect(new Set(rows.map(({ event }) => event))).toEqual(new Set(['identity.phone_change_begun', 'identity.phone_changed']));
    for (const { entry } of rows) expect(entry).not.toMatch(/55112000\d/);
  });

  test('and the codes that went to the old number stay theirs, whoever has it next', async () => {
    const before = await signIn('+966551120010');
    const citizen = await signIn('+966551120011');
    await begin(before, '+966551120012');
    await confirm(before, await codeFor('+966551120012'));
    await begin(citizen, '+966551120010');
    await confirm(citizen, await codeFor('+966551120010'));
    const rows = await query<{ template: string; recipient: string; person_id: string }>(
      region.ownerUrl,
      `select template, recipient, person_id from notify.delivery where recipient = any('{+966551120010,+966551120011}') and template like '%code'`,
    );
    expect(rows).toContainEqual({ template: 'sign-in-code', recipient: '+966551120010', person_id: before.id });
    expect(rows).toContainEqual({ template: 'sign-in-code', recipient: '+966551120011', person_id: citizen.id });
  });

  test('not to one that another account has; only who holds that number is told so', async () => {
    const holder = await signIn('+966551120021');
    const citizen = await signIn('+966551120020');
    expect(await begin(citizen, '+966551120021')).toEqual(await begin(citizen, '+966551120022'));
    await begin(citizen, '+966551120021');
    const code = await codeFor('+966551120021');
    await expect(confirm(citizen, other(code))).rejects.toMatchObject(wrongCode);
    await expect(confirm(citizen, code)).rejects.toMatchObject(refused('phone.taken'));
    expect((await citizen.api.directory.getMe()).phone).toBe('+966551120020');
    expect((await holder.api.directory.getMe()).phone).toBe('+966551120021');
  });

  test('only within ten minutes of signing in, or of a code to the number they have', async () => {
    const citizen = await signIn('+966551120030');
    await age(citizen.id, 11);
    await expect(begin(citizen, '+966551120031')).rejects.toMatchObject(refused('auth.proof_required'));
    expect(await region.messagesTo('+966551120031')).toEqual([]);
    await citizen.api.identity.sendProofCode();
    await prove(citizen, await codeFor('+966551120030'));
    await begin(citizen, '+966551120031');
    await age(citizen.id, 11);
    const code = await codeFor('+966551120031');
    await expect(confirm(citizen, code)).rejects.toMatchObject(refused('auth.proof_required'));
    await age(citizen.id, 1);
    await confirm(citizen, code);
  });
});

describe('a code to a citizen who is signed in', () => {
  test('counts once, for its purpose and its person', async () => {
    const citizen = await signIn('+966551120040');
    const stranger = await signIn('+966551120041');
    await citizen.api.identity.sendProofCode();
    const code = await codeFor('+966551120040');
    await expect(confirm(citizen, code)).rejects.toMatchObject(wrongCode);
    await expect(prove(stranger, code)).rejects.toMatchObject(wrongCode);
    const answers = await Promise.allSettled([prove(citizen, code), prove(citizen, code), prove(citizen, code)]);
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  test('has five tries, whoever makes them at once', async () => {
    const citizen = await signIn('+966551120050');
    await citizen.api.identity.sendProofCode();
    const code = await codeFor('+966551120050');
    await Promise.allSettled(Array.from({ length: 8 }, () => prove(citizen, other(code))));
    await expect(prove(citizen, code)).rejects.toMatchObject(wrongCode);
  });

  test('is over after five minutes, and is not to be read in the database', async () => {
    const citizen = await signIn('+966551120060');
    await citizen.api.identity.sendProofCode();
    const code = await codeFor('+966551120060');
    const [row] = await query<{ minutes: number; hash: string }>(
      region.ownerUrl,
      'select round(extract(epoch from expires_at - now()) / 60)::int as minutes, hash from identity.phone_code where person_id = $1',
      [citizen.id],
    );
    expect(row?.minutes).toBe(5);
    expect(row?.hash).not.toContain(code);
    await query(region.ownerUrl, `update identity.phone_code set expires_at = now() - interval '1 second' where person_id = $1`, [
      citizen.id,
    ]);
    await expect(prove(citizen, code)).rejects.toMatchObject(wrongCode);
  });

  test('is sent to a number five times in ten minutes, those to sign in counted with them', async () => {
    const citizen = await signIn('+966551120070');
    for (let sent = 1; sent < 5; sent++) await citizen.api.identity.sendProofCode();
    await expect(citizen.api.identity.sendProofCode()).rejects.toMatchObject(refused('request.too_many'));
  });
});
