import { randomUUID } from 'node:crypto';
import type { KindPreference } from '@sawt/contract';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { query } from '../../../../testing/query.ts';
import { createTestRegion, type Session, type TestRegion } from '../../../../testing/test-region.ts';
import { kindOf } from './kinds.ts';

const phone = '+966555000001';
let region: TestRegion;
let citizen: Session;
let admin: Session;
beforeEach(async () => {
  region = await createTestRegion();
  [citizen, admin] = (await Promise.all([phone, 'admin'].map(region.signIn))) as [Session, Session];
});
afterEach(() => region?.close());

/** A case that the emirate then sends on: its citizen has a receipt, and word of whose it is. */
async function sendCase(): Promise<string> {
  const body = { kind: 'report' as const, text: `حفرة عميقة ${randomUUID()}`, area: 'buraydah', category: 'street-pothole' };
  const { number } = await citizen.api.voice.submitCase({ body, idempotencyKey: randomUUID() });
  await region.settle();
  return number;
}
async function returnAndRefer(number: string, agency = 'water'): Promise<void> {
  const [officer, coordinator] = (await Promise.all(['emirate.officer', 'municipality.coordinator'].map(region.signIn))) as [
    Session,
    Session,
  ];
  await coordinator.api.voice.return({ params: { number }, body: { reason: 'ليست من اختصاصنا' } });
  await officer.api.voice.refer({ params: { number }, body: { agency } });
  await region.settle();
}
async function answer(number: string): Promise<void> {
  const coordinator = await region.signIn('municipality.coordinator');
  await coordinator.api.voice.answer({ params: { number }, body: { text: 'أُصلحت الحفرة' } });
  await region.settle();
}
async function release(): Promise<void> {
  await region.server.app.jobs.runNow('notify.release');
  await region.settle();
}
/** Past the codes. */
const told = async () => (await region.messagesTo(phone)).filter((text) => text.startsWith('صوت المواطن'));
interface Row {
  template: string;
  channel: string;
  status: string;
  withheld: string | null;
  failure: string | null;
}
const rows = () =>
  query<Row>(
    region.ownerUrl,
    `select template, channel, status, withheld, failure from notify.delivery
     where recipient = $1 and template not like '%code' order by created_at, dedupe_key`,
    [phone],
  );
const wish = async (kind: KindPreference['kind'], wished: Partial<Pick<KindPreference, 'channels' | 'digest'>>) =>
  citizen.api.preferences.updatePreferences({ body: { kinds: [{ kind, channels: ['sms'], digest: false, ...wished }], quiet: null } });

test('every message that the platform sends is of a kind, or keeps an account safe', async () => {
  const codes = await query<{ code: string }>(region.ownerUrl, 'select distinct code from notify.template order by code');
  expect(codes.map(({ code }) => code).filter((code) => kindOf(code) === null)).toEqual([
    'account-authenticator-changed',
    'account-locked',
    'account-passkey-added',
    'account-passkey-removed',
    'account-password-changed',
    'account-phone-changed',
    'account-recovery-code-used',
    'account-recovery-codes-made',
    'email-code',
    'news-digest',
    'phone-change-code',
    'proof-code',
    'recovery-approved',
    'recovery-by-operator',
    'recovery-requested',
    'sign-in-code',
    'staff-invitation',
  ]);
});

describe('what a person wishes', () => {
  test('is kept by kind; nobody is offered what is for others, and an answer cannot be refused', async () => {
    const { kinds, quiet, region: rule } = await citizen.api.preferences.getPreferences();
    expect(kinds.map(({ kind }) => kind)).toEqual(['receipt', 'progress', 'answer']);
    expect([quiet, rule]).toEqual([null, { quiet: { from: '22:00', until: '07:00' }, digestAt: '16:00' }]);
    const refused = (kind: KindPreference['kind'], wished: object) =>
      expect(wish(kind, wished)).rejects.toMatchObject({ problem: { code: 'request.invalid' } });
    await Promise.all([refused('answer', { channels: [] }), refused('answer', { digest: true }), refused('directive', {})]);
    const wished = await citizen.api.preferences.updatePreferences({
      body: { kinds: [{ kind: 'receipt', channels: [], digest: false }], quiet: { from: '٢١:٣٠', until: '06:00' } },
    });
    expect(wished.quiet).toEqual({ from: '21:30', until: '06:00' });
    expect(wished.kinds[0]).toMatchObject({ kind: 'receipt', channels: [] });
  });

  test('not to be told keeps the message back, with the reason in the list', async () => {
    await wish('receipt', { channels: [] });
    await sendCase();
    expect(await rows()).toMatchObject([{ template: 'case-received', status: 'withheld', withheld: 'not_wanted' }]);
    expect(await told()).toEqual([]);
    const { items } = await admin.api.deliveries.listDeliveries({ query: { status: 'withheld' } });
    expect(items).toMatchObject([{ withheld: 'not_wanted', failure: null }]);
    const detail = await admin.api.deliveries.getDelivery({ params: { id: items[0]?.id as string } });
    expect(detail.notAgain).toBe('withheld');
  });

  test('by e-mail alone comes by SMS all the same while there is no address', async () => {
    await wish('receipt', { channels: ['email'] });
    const number = await sendCase();
    expect((await told()).join()).toContain(number);
  });

  test('in a digest comes in one message at its hour, once, and each is marked as told in it', async () => {
    await wish('progress', { digest: true });
    const numbers = [await sendCase(), await sendCase()];
    for (const number of numbers) await returnAndRefer(number);
    await release();
    expect((await told()).filter((text) => text.includes('مستجد'))).toEqual([]);
    // Four in the afternoon in Riyadh.
    region.clock.set('2026-11-23T13:00:00Z');
    await Promise.all([release(), release()]);
    await release();
    const digests = (await told()).filter((text) => text.includes('مستجدّان'));
    expect(digests).toHaveLength(1);
    for (const number of numbers) expect(digests[0]).toContain(number);
    expect((await rows()).filter(({ template }) => template === 'case-referred')).toMatchObject([
      { status: 'bundled' },
      { status: 'bundled' },
    ]);
  });
});

describe('in quiet hours', () => {
  // Half past eleven at night.
  const night = '2026-11-23T20:30:00Z';

  test('an answer waits until they end, is told once and in order, and a receipt does not wait', async () => {
    const numbers = [await sendCase(), await sendCase()];
    region.clock.set(night);
    const atNight = await sendCase();
    expect((await told()).join()).toContain(atNight);
    const before = (await told()).length;
    for (const number of numbers) {
      await answer(number);
      region.clock.advance(60_000);
    }
    await release();
    expect((await told()).length).toBe(before);
    const { items } = await admin.api.deliveries.listDeliveries({ query: { status: 'waiting' } });
    expect(items.map(({ waitsUntil }) => waitsUntil)).toEqual(['2026-11-24T04:00:00.000Z', '2026-11-24T04:00:00.000Z']);
    region.clock.set('2026-11-24T04:00:00Z');
    await release();
    await release();
    const [last, first, ...others] = await told();
    expect(others).toHaveLength(before);
    expect([first, last].map((text) => /\d{10}/.exec(text ?? '')?.[0])).toEqual(numbers);
  });

  test('nothing waits for whoever has none', async () => {
    const number = await sendCase();
    await citizen.api.preferences.updatePreferences({ body: { kinds: [], quiet: { from: '00:00', until: '00:00' } } });
    region.clock.set(night);
    await answer(number);
    expect((await told())[0]).toContain('صدر رد الجهة');
  });
});

describe('whoever is not to be written to', () => {
  const reason = 'طلب صاحب الرقم عدم مراسلته';

  test('gets nothing but codes, also of what already waited; the list says why, and lifting it ends that', async () => {
    const number = await sendCase();
    region.clock.set('2026-11-23T20:30:00Z');
    await answer(number);
    const officer = await region.signIn('emirate.officer');
    const body = { phone, reason };
    const set = await officer.api.doNotContact.setDoNotContact({ body });
    expect(set).toMatchObject({ about: 'number', reason, recipient: expect.not.stringContaining('5000001') });
    await expect(officer.api.doNotContact.setDoNotContact({ body })).rejects.toMatchObject({ problem: { code: 'do_not_contact.exists' } });
    const before = (await told()).length;
    region.clock.set('2026-11-24T08:00:00Z');
    await release();
    await sendCase();
    expect((await told()).length).toBe(before);
    const { items } = await admin.api.deliveries.listDeliveries({ query: { status: 'withheld' } });
    expect(items).toMatchObject([
      { withheld: 'do_not_contact', failure: reason },
      { withheld: 'do_not_contact', failure: reason },
    ]);
    expect(await region.signIn(phone)).toBeDefined();
    await officer.api.doNotContact.liftDoNotContact({ params: { id: set.id }, body: { reason: 'عدل عن طلبه' } });
    const next = await sendCase();
    expect((await told())[0]).toContain(next);
  });

  test('is named by a message, too: then it is the person, whatever number they have next', async () => {
    await sendCase();
    const { items } = await admin.api.deliveries.listDeliveries({ query: {} });
    const id = items.find(({ template }) => template === 'case-received')?.id as string;
    expect(await admin.api.doNotContact.setDoNotContactReader({ params: { id }, body: { reason } })).toMatchObject({
      about: 'person',
      recipient: null,
    });
    const before = (await told()).length;
    await sendCase();
    expect((await told()).length).toBe(before);
    await expect(admin.api.deliveries.sendAgain({ params: { id } })).rejects.toMatchObject({ problem: { code: 'delivery.not_again' } });
    expect(await admin.api.doNotContact.listDoNotContact()).toHaveLength(1);
  });
});

test('whatever waits is let go once, however many servers let go at the same time: by itself, or told in one other message', async () => {
  const readers = 40;
  await query(
    region.ownerUrl,
    `insert into notify.delivery (id, dedupe_key, person_id, template, channel, recipient, language, text, opens, status, created_at, due_at)
     select gen_random_uuid(), 'night:' || reader || ':' || matter, null, template, 'sms', '+96655100' || lpad(reader::text, 4, '0'), 'ar',
       'رسالة', '/cases/4821937506', 'waiting', $2::timestamptz - interval '8 hours' + matter * interval '1 minute', $2::timestamptz - matter * interval '1 second'
     from generate_series(1, $1::int) as reader
       cross join (values (1, 'case-referred'), (2, 'case-answered'), (3, 'case-merged'), (4, 'case-question')) as told (matter, template)`,
    [readers, region.clock.now()],
  );
  await Promise.all([release(), release(), release()]);
  // A worker ends while another still holds the lane of what is left.
  await region.settle();
  const night = await query<{ status: string; template: string; told: number; failure: string | null }>(
    region.ownerUrl,
    `select status, template, count(*)::int as told, max(failure) as failure from notify.delivery
     where dedupe_key like 'night:%' or dedupe_key like 'news:%' group by 1, 2 order by 2`,
  );
  expect(night).toEqual([
    { status: 'sent', template: 'case-answered', told: readers, failure: null },
    { status: 'bundled', template: 'case-merged', told: readers, failure: null },
    { status: 'sent', template: 'case-question', told: readers, failure: null },
    { status: 'bundled', template: 'case-referred', told: readers, failure: null },
    { status: 'sent', template: 'news-digest', told: readers, failure: null },
  ]);
  const [{ least, most }] = (await query<{ least: number; most: number }>(
    region.ownerUrl,
    `select min(told)::int as least, max(told)::int as most
     from (select count(*) as told from platform.sms_outbox where phone like '+96655100%' group by phone) as one`,
  )) as [{ least: number; most: number }];
  expect([least, most]).toEqual([3, 3]);
});
