import { randomUUID } from 'node:crypto';
import type { EnterCase } from '@sawt/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { query } from '../../../../testing/query.ts';
import { createTestRegion, type Session, type TestRegion } from '../../../../testing/test-region.ts';

const known = '+966555000001';
const stranger = '+966555123456';

let region: TestRegion;
let officer: Session;
let auditor: Session;
let consents: { code: string; version: number }[];

beforeAll(async () => {
  region = await createTestRegion();
  [officer, auditor] = await Promise.all([region.signIn('emirate.officer'), region.signIn('auditor')]);
  const found = await officer.api.intake.findCaller({ body: { by: { phone: stranger } } });
  expect(found.callers).toEqual([]);
  consents = found.consents.map(({ code, version }) => ({ code, version }));
});
afterAll(() => region?.close());

const code = (expected: string, path?: string) => ({
  problem: { code: expected, ...(path && { fields: [expect.objectContaining({ path })] }) },
});
const words = { kind: 'complaint', text: 'انقطع الماء منذ يومين', area: 'buraydah', category: 'water-leak', confidential: false } as const;
const newCitizen = { phone: stranger, name: 'سعد المطيري', identityNumber: '١٠٠٠٠٠٠٠٠٨' };
const enter = (who: Session, entry: Partial<EnterCase>, key: string = randomUUID()) =>
  who.api.intake.enterCase({ body: { channel: 'phone', ...words, ...entry }, idempotencyKey: key });
const entries = async (event: string) => (await auditor.api.audit.listAuditEntries({ query: { event } })).items;

describe('an officer at the phone desk', () => {
  test('enters a case for somebody new, who then has the number by SMS and signs in to it by a code, as one person', async () => {
    const key = randomUUID();
    const sent = await enter(officer, { newCitizen, consents }, key);
    expect(sent).toEqual({ number: expect.stringMatching(/^\d{10}$/), agency: expect.anything(), dueAt: expect.any(String) });
    await region.settle();
    expect((await region.messagesTo(stranger))[0]).toContain(sent.number);
    // The line was lost: the same key makes nothing twice.
    expect((await enter(officer, { newCitizen, consents }, key)).number).toBe(sent.number);

    const citizen = await region.signIn(stranger);
    const own = await citizen.api.voice.listCases({ query: {} });
    expect(own.items.map(({ number }) => number)).toEqual([sent.number]);
    const [first] = (await citizen.api.voice.getCase({ params: { number: sent.number } })).timeline;
    expect(first).toMatchObject({ what: 'submitted', side: 'emirate', actor: null });
    const me = await citizen.api.directory.getMe();
    expect(me.name.ar).toBe('سعد المطيري');
    expect((await citizen.api.directory.getIdentityNumber()).identityNumber?.masked).toBe('••••••••08');
    expect(await query(region.ownerUrl, 'select id from directory.person where phone = $1', [stranger])).toEqual([{ id: me.id }]);
    const heard = await query(region.ownerUrl, 'select how, heard_by is not null as heard from directory.consent where person_id = $1', [
      me.id,
    ]);
    expect(heard).toEqual(consents.map(() => ({ how: 'spoken', heard: true })));
  });

  test('finds who has an account, masked and without their cases, and sends for them; what they wrote themselves stays', async () => {
    const citizen = await region.signIn(known);
    await citizen.api.directory.updateMe({ body: { name: 'نورة العبدالله' } });
    const { callers } = await officer.api.intake.findCaller({ body: { by: { phone: known } } });
    const [caller] = callers;
    expect(callers).toMatchObject([{ name: 'نورة العبدالله', phone: '+9665••••••01', hasConsented: true }]);
    const { number } = await enter(officer, { citizen: caller?.id as string, channel: 'counter' });
    expect((await citizen.api.voice.getCase({ params: { number } })).channel).toBe('counter');
    await enter(officer, { newCitizen: { phone: known, name: 'اسم آخر' } });
    expect((await citizen.api.directory.getMe()).name.ar).toBe('نورة العبدالله');
  });

  test('stands on the timeline for the staff and in the log; neither the phone nor the words are in the log', async () => {
    const { number } = await enter(officer, { newCitizen, consents });
    const coordinator = await region.signIn('water.coordinator');
    const { id } = await officer.api.directory.getMe();
    const [first] = (await coordinator.api.voice.getCase({ params: { number } })).timeline;
    expect(first).toMatchObject({ what: 'submitted', side: 'emirate', actor: { id } });
    const [entry] = await entries('voice.case_entered');
    expect(entry).toMatchObject({ subject: `case:${number}`, actor: { id }, details: { channel: 'phone' } });
    expect(JSON.stringify([await entries('voice.case_entered'), await entries('voice.caller_found')])).not.toMatch(/555123456|انقطع/);
  });

  test('is not told again who sent a confidential case, unless by the recorded reveal', async () => {
    const sent = await enter(officer, { newCitizen, consents, confidential: true });
    const seen = await officer.api.voice.getCase({ params: { number: sent.number } });
    expect([seen.channel, seen.citizen, seen.mayRevealCitizen]).toEqual(['phone', null, true]);
    expect(JSON.stringify(seen)).not.toMatch(/سعد|555123456/);
  });

  test('must have heard what is required, in the version in force', async () => {
    const other = { phone: '+966555123457', name: 'هند' };
    await expect(enter(officer, { newCitizen: other })).rejects.toMatchObject(code('consent.required'));
    const outdated = consents.map((text) => ({ ...text, version: text.version + 1 }));
    await expect(enter(officer, { newCitizen: other, consents: outdated })).rejects.toMatchObject(
      code('consent.outdated', 'body.consents.0'),
    );
    // Nothing half done: not even an account is left behind.
    expect(await query(region.ownerUrl, `select 1 from identity."user" where "phoneNumber" = $1`, [other.phone])).toEqual([]);
  });

  test('cannot use a key again for somebody else', async () => {
    const key = randomUUID();
    await enter(officer, { newCitizen, consents }, key);
    const other = { newCitizen: { phone: '+966555123458', name: 'هند' }, consents };
    await expect(enter(officer, other, key)).rejects.toMatchObject(code('request.key_reused'));
  });

  test('sends for no official, for nobody unknown, and for one citizen at a time', async () => {
    const { id } = await auditor.api.directory.getMe();
    for (const citizen of [id, randomUUID()]) {
      await expect(enter(officer, { citizen })).rejects.toMatchObject(code('citizen.not_found', 'body.citizen'));
    }
    await expect(enter(officer, {})).rejects.toMatchObject(code('request.invalid', 'body.citizen'));
    const wrong = { ...newCitizen, phone: '0555123456' };
    await expect(enter(officer, { newCitizen: wrong })).rejects.toMatchObject(code('request.invalid', 'body.newCitizen.phone'));
  });
});

test('an agency enters nothing, even when somebody gives its roles the permission', async () => {
  await query(region.ownerUrl, `insert into directory.role_permission values ('coordinator', 'voice.enter_case', 'region')`);
  const coordinator = await region.signIn('municipality.coordinator');
  await expect(enter(coordinator, { newCitizen, consents })).rejects.toMatchObject(code('auth.forbidden'));
  await expect(coordinator.api.intake.findCaller({ body: { by: { phone: known } } })).rejects.toMatchObject(code('auth.forbidden'));
});
