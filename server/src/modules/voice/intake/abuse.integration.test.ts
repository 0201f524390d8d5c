import { randomUUID } from 'node:crypto';
import { limits } from '@sawt/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { query } from '../../../../testing/query.ts';
import { createTestRegion, type Session, type TestRegion } from '../../../../testing/test-region.ts';
import { wordsHash } from './admit.ts';

let region: TestRegion;
let citizen: Session;
let neighbour: Session;
let officer: Session;
let colleague: Session;
let id: string;
beforeAll(async () => {
  region = await createTestRegion({ SAWT_LIMIT_FACTOR: '1' });
  citizen = await region.signIn('+966555000001');
  [neighbour, officer] = await Promise.all([region.signIn('+966555000002'), region.signIn('emirate.officer')]);
  await query(
    region.ownerUrl,
    `insert into directory.person_role select id, 'emirate_officer' from directory.person where username = 'emirate.leader'`,
  );
  colleague = await region.signIn('emirate.leader');
  ({ id } = await citizen.api.directory.getMe());
});
afterAll(() => region?.close());

const send = (who: Session, text: string, key: string = randomUUID()) =>
  who.api.voice.submitCase({ body: { kind: 'report', text, area: 'buraydah' }, idempotencyKey: key });
const code = (expected: string) => ({ problem: { code: expected } });
const wait = (minutes: number) => region.clock.set(new Date(region.clock.now().getTime() + minutes * 60_000));

describe('the same words', () => {
  test.each([
    ['in another spelling', 'الحفرة امام المدرسه'],
    ['in another order', 'أمام المدرسة الحفرة'],
    ['with digits, signs and emoji', 'الحفرة أمام المدرسة!!! 🕳️ 42'],
    ['said twice', 'الحفرة أمام المدرسة، الحفرة أمام المدرسة'],
  ])('are the same %s', (_, text) => {
    expect(wordsHash(text)).toBe(wordsHash('الحفرة أمام المدرسة'));
  });

  test('are taken twice a day; then each further time costs a longer wait, and it is said how long', async () => {
    const text = 'الحفرة أمام المدرسة';
    const key = randomUUID();
    const first = await send(citizen, text, key);
    await send(citizen, `${text}!!`);
    await expect(send(citizen, `${text} 🕳️`)).rejects.toMatchObject({ ...code('intake.repeated'), retryAfterSeconds: 60 });
    // The key of one that was taken is no repetition; nor are other words, nor another person.
    expect((await send(citizen, text, key)).number).toBe(first.number);
    await send(citizen, 'انطفأ عمود الإنارة');
    await send(neighbour, text);
    wait(1);
    await send(citizen, text);
    await expect(send(citizen, text)).rejects.toMatchObject({ ...code('intake.repeated'), retryAfterSeconds: 240 });
    wait(4);
    await send(citizen, text);
    await expect(send(citizen, text)).rejects.toMatchObject({ ...code('intake.repeated'), retryAfterSeconds: 960 });
    wait(25 * 60);
    await send(citizen, text);
    await send(citizen, text);
  });

  test('are forgotten after two days', async () => {
    wait(3 * 24 * 60);
    await region.server.app.jobs.runNow('voice.forget_repeats');
    expect(await query(region.ownerUrl, 'select 1 from voice.repeat')).toEqual([]);
  });
});

describe('a block', () => {
  const reason = 'بلاغات كيدية متكررة';
  let block: string;

  test('is set by an officer for a span, and shown to the person with its reason and how to object; nothing is dropped in silence', async () => {
    expect(await citizen.api.blocks.getOwnBlock({})).toEqual({ block: null });
    const set = await officer.api.blocks.blockCitizen({ body: { citizen: id, days: 7, reason } });
    block = set.id;
    expect(set).toMatchObject({ citizen: { id, phone: '+9665••••••01' }, mayLift: true, mayDecide: false });
    await expect(send(citizen, 'بلاغ آخر')).rejects.toMatchObject(code('intake.blocked'));
    expect((await citizen.api.blocks.getOwnBlock({})).block).toMatchObject({ reason, appeal: null, outcome: null });
    await expect(officer.api.blocks.blockCitizen({ body: { citizen: id, days: 1, reason } })).rejects.toMatchObject(code('block.exists'));
    await send(neighbour, 'بلاغ من غيره');
  });

  test('holds at the desk, too', async () => {
    const body = { channel: 'phone', citizen: id, kind: 'report', text: 'بلاغ بالهاتف', area: 'buraydah' } as const;
    await expect(officer.api.intake.enterCase({ body, idempotencyKey: randomUUID() })).rejects.toMatchObject(code('intake.blocked'));
  });

  test('is objected to once, and decided by another officer than who set it', async () => {
    const { block: own } = await citizen.api.blocks.appealBlock({ body: { text: 'كلها بلاغات حقيقية' } });
    expect(own).toMatchObject({ appeal: 'كلها بلاغات حقيقية', outcome: null });
    await expect(citizen.api.blocks.appealBlock({ body: { text: 'مرة أخرى' } })).rejects.toMatchObject(code('block.over'));
    const params = { id: block };
    const decision = { params, body: { lift: false, reason: 'ثبت التكرار' } };
    await expect(officer.api.blocks.decideBlockAppeal(decision)).rejects.toMatchObject(code('block.four_eyes'));
    await expect(officer.api.blocks.liftBlock({ params, body: { reason: 'خطأ' } })).rejects.toMatchObject(code('block.four_eyes'));
    const [first] = await colleague.api.blocks.listBlocks({});
    expect(first).toMatchObject({ id: block, mayDecide: true });
    expect(await colleague.api.blocks.decideBlockAppeal(decision)).toMatchObject({ outcome: 'dismissed' });
    await expect(colleague.api.blocks.decideBlockAppeal(decision)).rejects.toMatchObject(code('block.over'));
    expect((await citizen.api.blocks.getOwnBlock({})).block).toMatchObject({ outcome: 'dismissed', decision: 'ثبت التكرار' });
    await expect(send(citizen, 'بلاغ آخر')).rejects.toMatchObject(code('intake.blocked'));
  });

  test('ends by itself; another is lifted on appeal, and the person may send again', async () => {
    // Nobody is told after days what waited that long to be sent.
    await region.settle();
    wait(8 * 24 * 60);
    await send(citizen, 'بلاغ بعد المدة');
    const { id: second } = await officer.api.blocks.blockCitizen({ body: { citizen: id, days: 30, reason } });
    await citizen.api.blocks.appealBlock({ body: { text: 'اعتراض' } });
    await colleague.api.blocks.decideBlockAppeal({ params: { id: second }, body: { lift: true, reason: 'الاعتراض صحيح' } });
    await send(citizen, 'بلاغ بعد رفع الإيقاف');
  });

  test('is told to its citizen, and so is what became of the objection, without the reason', async () => {
    await region.settle();
    const { phone } = await citizen.api.directory.getMe();
    const told = await region.messagesTo(phone ?? '');
    const count = (words: string) => told.filter((text) => text.includes(words)).length;
    expect([count('أُوقف استقبال البلاغات منك حتى'), count('لم يُقبل اعتراضك'), count('عاد استقبال البلاغات منك')]).toEqual([2, 1, 1]);
    expect(count(reason)).toBe(0);
  });

  test('is recorded at every step, and no agency sets one even with the permission', async () => {
    const auditor = await region.signIn('auditor');
    for (const event of ['voice.citizen_blocked', 'voice.block_appealed', 'voice.block_appeal_decided']) {
      expect((await auditor.api.audit.listAuditEntries({ query: { event } })).items).toHaveLength(2);
    }
    await query(region.ownerUrl, `insert into directory.role_permission values ('coordinator', 'voice.block_citizen', 'region')`);
    const coordinator = await region.signIn('municipality.coordinator');
    await expect(coordinator.api.blocks.blockCitizen({ body: { citizen: id, days: 1, reason } })).rejects.toMatchObject(
      code('auth.forbidden'),
    );
    expect(await coordinator.api.blocks.listBlocks({})).toEqual([]);
    expect((await neighbour.api.blocks.getOwnBlock({})).block).toBeNull();
  });
});

test('a person who sends one after another is told when to come again', async () => {
  const other = await region.signIn('+966555000003');
  for (let n = 0; n < limits.intake.requests; n++) await send(other, `بلاغ ${'أبجدهوزحطيكلمنسعفصقرشتثخذضظغةىؤء'[n]}ـكلمة`).catch(() => {});
  await expect(send(other, 'آخر')).rejects.toMatchObject({ ...code('request.too_many'), retryAfterSeconds: expect.any(Number) });
});
