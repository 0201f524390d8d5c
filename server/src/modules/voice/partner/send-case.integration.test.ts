import { randomUUID } from 'node:crypto';
import { api, createClient } from '@sawt/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { query } from '../../../../testing/query.ts';
import { createTestRegion, type Session, type TestRegion } from '../../../../testing/test-region.ts';

const phone = '+966555123456';
let region: TestRegion;
let admin: Session;
let key: string;
let partnerId: string;
let consents: { code: string; version: number }[];

const withKey = (bearer: string) =>
  createClient(
    api,
    (input, init) =>
      fetch(input, { ...init, headers: { ...(init?.headers as Record<string, string>), authorization: `Bearer ${bearer}` } }),
    region.url,
  );
const made = async (agency: string | null) =>
  admin.api.partners.makePartner({ body: { name: { ar: 'تطبيق المدينة', en: 'City app' }, agency } });

beforeAll(async () => {
  region = await createTestRegion();
  admin = await region.signIn('admin');
  const answer = await made(null);
  ({ key } = answer);
  partnerId = answer.partner.id;
  consents = (await withKey(key).partnerIntake.listConsentsToAsk({})).map(({ code, version }) => ({ code, version }));
});
afterAll(() => region?.close());

const code = (expected: string) => ({ problem: { code: expected } });
const words = { kind: 'report', text: 'حفرة أمام المدرسة', area: 'buraydah', category: 'street-pothole' } as const;
const body = { newCitizen: { phone, name: 'سعد المطيري' }, ...words };
const send = (more: object = {}, idempotencyKey: string = randomUUID(), bearer = key) =>
  withKey(bearer).partnerIntake.sendCase({ body: { consents, ...body, ...more }, idempotencyKey });

describe('another system', () => {
  test('sends a case that is the citizen’s own from then on, once for each key, and reads where it stands', async () => {
    const once = randomUUID();
    const sent = await send({}, once);
    expect(sent).toMatchObject({ status: 'referred', agency: { code: 'municipality' } });
    expect((await send({}, once)).number).toBe(sent.number);
    await expect(send({ text: 'كلام آخر عن أمر آخر' }, once)).rejects.toMatchObject(code('request.key_reused'));
    expect(await withKey(key).partnerIntake.readSentCase({ params: { number: sent.number } })).toEqual(sent);
    await region.settle();
    expect((await region.messagesTo(phone))[0]).toContain(sent.number);
    const citizen = await region.signIn(phone);
    const own = await citizen.api.voice.getCase({ params: { number: sent.number } });
    expect([own.channel, own.timeline[0]]).toMatchObject(['api', { what: 'submitted', side: 'system', actor: null }]);
  });

  test('is held to the same rules: consent, words, place, category, repetition', async () => {
    const other = { newCitizen: { phone: '+966555123457', name: 'هند' } };
    await expect(send({ ...other, consents: [] })).rejects.toMatchObject(code('consent.required'));
    await expect(send({ text: '🙂🙂' })).rejects.toMatchObject({ problem: { fields: [{ path: 'body.text', code: 'no_words' }] } });
    const swapped = { lat: 43.97, lon: 26.33 };
    await expect(send({ location: swapped })).rejects.toMatchObject({ problem: { fields: [{ path: 'body.location', code: 'swapped' }] } });
    await expect(send({ category: 'no-such' })).rejects.toMatchObject(code('category.not_found'));
    await expect(send({ newCitizen: { phone: '123', name: 'هند' } })).rejects.toMatchObject({
      problem: { fields: [{ path: 'body.newCitizen.phone' }] },
    });
  });

  test('reads no case that others sent, and nothing else of the interface', async () => {
    const citizen = await region.signIn('+966555000001');
    const { number } = await citizen.api.voice.submitCase({ body: words, idempotencyKey: randomUUID() });
    const { key: second } = await made(null);
    const theirs = await send({}, randomUUID(), second);
    for (const foreign of [number, theirs.number, '1000000008'])
      await expect(withKey(key).partnerIntake.readSentCase({ params: { number: foreign } })).rejects.toMatchObject(code('case.not_found'));
    const client = withKey(key);
    const asked = [
      client.voice.listCases({ query: {} }),
      client.voice.getCase({ params: { number } }),
      client.directory.getMe(),
      client.partners.listPartners(),
    ];
    await Promise.all(asked.map((answer) => expect(answer).rejects.toMatchObject(code('auth.required'))));
  });

  test('whose key is for one agency sends that agency’s matters only', async () => {
    const { key: water } = await made('water');
    expect(await send({ category: 'water-leak' }, randomUUID(), water)).toMatchObject({ agency: { code: 'water' } });
    for (const category of ['street-pothole', null])
      await expect(send({ category }, randomUUID(), water)).rejects.toMatchObject(code('category.not_found'));
  });

  test('is let in by no other key, by no session, and no longer once its key is ended', async () => {
    const { partner, key: ended } = await made(null);
    await send({}, randomUUID(), ended);
    await admin.api.partners.revokePartner({ params: { id: partner.id } });
    for (const bearer of [ended, `sawt_${'x'.repeat(43)}`, '', 'sawt_'])
      await expect(send({}, randomUUID(), bearer)).rejects.toMatchObject(code('auth.required'));
    await expect(admin.api.partnerIntake.listConsentsToAsk({})).rejects.toMatchObject(code('auth.forbidden'));
    await expect(admin.api.partners.revokePartner({ params: { id: partner.id } })).rejects.toMatchObject(code('partner.not_found'));
  });
});

test('a key is shown once and kept as a hash; when it was last used is known, and every case it sent is in the log', async () => {
  const listed = (await admin.api.partners.listPartners()).find(({ id }) => id === partnerId);
  expect(listed?.lastUsedAt).not.toBeNull();
  expect(JSON.stringify(listed)).not.toContain(key);
  const tables = ['platform.partner', 'platform.audit_entry'];
  for (const table of tables) {
    const [row] = await query<{ rows: number }>(
      region.ownerUrl,
      `select count(*)::int as rows from ${table} t where strpos(t::text, $1) > 0`,
      [key],
    );
    expect([table, row?.rows]).toEqual([table, 0]);
  }
  const auditor = await region.signIn('auditor');
  const { items } = await auditor.api.audit.listAuditEntries({ query: { event: 'voice.case_sent_by_partner' } });
  expect(items.length).toBeGreaterThan(3);
  expect(items.at(-1)).toMatchObject({ actor: null, details: { partner: partnerId } });
});

test('makes a key only for who has proven themselves of late', async () => {
  await query(region.ownerUrl, `update identity.session set "provenAt" = now() - interval '11 minutes'`);
  await expect(made(null)).rejects.toMatchObject(code('auth.proof_required'));
});
