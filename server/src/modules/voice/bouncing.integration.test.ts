import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestRegion, type Session, type TestRegion } from '../../../testing/test-region.ts';

let region: TestRegion;
let citizen: Session;
let officer: Session;
let municipality: Session;
let water: Session;
beforeAll(async () => {
  region = await createTestRegion();
  [citizen, officer, municipality, water] = (await Promise.all(
    ['+966555000001', 'emirate.officer', 'municipality.coordinator', 'water.coordinator'].map(region.signIn),
  )) as [Session, Session, Session, Session];
});
afterAll(() => region?.close());

const submit = async () => {
  const body = { kind: 'report', text: 'هبوط فوق خط المياه', area: 'buraydah', category: 'street-pothole' } as const;
  return { number: (await citizen.api.voice.submitCase({ body, idempotencyKey: randomUUID() })).number };
};
const giveBack = (who: Session, params: { number: string }) => who.api.voice.return({ params, body: { reasonCode: 'other-agency' } });
const bouncing = async () => (await officer.api.voice.listCases({ query: { bouncing: 'true' } })).items.map(({ number }) => number);

test('a case that agencies give back again and again is counted, shown to the officer, and stays with the emirate', async () => {
  const params = await submit();
  await giveBack(municipality, params);
  await officer.api.voice.refer({ params, body: { agency: 'water' } });
  await giveBack(water, params);
  expect(await bouncing()).toEqual([]);
  await officer.api.voice.refer({ params, body: { agency: 'municipality', reasonCode: 'mandate-confirmed' } });
  await giveBack(municipality, params);
  const found = await officer.api.voice.getCase({ params });
  expect(found).toMatchObject({ status: 'received', agency: null, returned: 3, returnedBy: ['municipality', 'water'] });
  expect(await bouncing()).toEqual([params.number]);
  expect((await officer.api.voice.countCases({ query: { bouncing: 'true' } })).total).toBe(1);
  await region.settle();
  expect((await officer.api.voice.getCase({ params })).status).toBe('received');
});

test('an agency that gave a case back is sent it again only with a reason, which it reads', async () => {
  const params = await submit();
  await giveBack(municipality, params);
  await expect(officer.api.voice.refer({ params, body: { agency: 'municipality', reason: 'لكم' } })).rejects.toMatchObject({
    problem: { code: 'request.invalid', fields: [{ path: 'body.reasonCode' }] },
  });
  await officer.api.voice.refer({ params, body: { agency: 'municipality', reasonCode: 'mandate-confirmed', reason: 'صك الطريق باسمكم' } });
  const { timeline } = await municipality.api.voice.getCase({ params });
  expect(timeline.at(-1)).toMatchObject({ reason: { ar: 'تأكد اختصاص الجهة' }, text: 'صك الطريق باسمكم' });
});

test('the citizen is not told which agencies gave their case back', async () => {
  const params = await submit();
  await giveBack(municipality, params);
  expect((await citizen.api.voice.getCase({ params })).returnedBy).toEqual([]);
});

test('a list says in which stage a case stands, since when whoever has it has had it, and how often it was thrown back', async () => {
  const [specialist, other] = await Promise.all(['municipality.specialist1', 'municipality.specialist2'].map(region.signIn));
  const ids = await Promise.all([specialist, other].map(async (session) => (await session?.api.directory.getMe())?.id as string));
  const params = await submit();
  const listed = async (who: Session) =>
    (await who.api.voice.listCases({ query: { limit: 100 } })).items.find(({ number }) => number === params.number);
  const days = (count: number) => region.clock.advance(count * 86_400_000);
  const now = () => region.clock.now().toISOString();
  expect((await listed(officer))?.held).toEqual({ since: now(), asked: 0, reopened: 0 });
  days(1);
  await municipality.api.voice.assign({ params, body: { assignee: ids[0] as string } });
  days(1);
  await municipality.api.voice.assign({ params, body: { assignee: ids[1] as string } });
  const given = now();
  days(1);
  await other?.api.voice.note({ params, body: { text: 'نُظر فيه' } });
  expect((await listed(officer))?.held).toEqual({ since: given, asked: 0, reopened: 0 });
  await other?.api.voice.start({ params, body: {} });
  await other?.api.voice.ask({ params, body: { text: 'أين الموضع؟' } });
  await citizen.api.voice.reply({ params, body: { text: 'أمام المسجد' } });
  expect((await listed(municipality))?.held).toEqual({ since: now(), asked: 1, reopened: 0 });
  expect((await listed(citizen))?.held).toBeNull();
  await other?.api.voice.propose({ params, body: { text: 'عولج.' } });
  await municipality.api.voice.approve({ params, body: {} });
  expect((await listed(officer))?.held).toBeNull();
  await citizen.api.voice.reopen({ params, body: { reason: 'لم يُعالج' } });
  expect((await listed(officer))?.held).toEqual({ since: now(), asked: 1, reopened: 1 });
});

test('the leader of the agency reads what a citizen said of the answer beside it, and no other agency does', async () => {
  const specialist = await region.signIn('municipality.specialist1');
  const params = await submit();
  await municipality.api.voice.assign({ params, body: { assignee: (await specialist.api.directory.getMe()).id } });
  await specialist.api.voice.start({ params, body: {} });
  await specialist.api.voice.propose({ params, body: { text: 'سُد الهبوط.' } });
  await municipality.api.voice.approve({ params, body: {} });
  await citizen.api.voice.rate({ params, body: { rating: 2, text: 'عاد الهبوط بعد المطر' } });
  const [leader, foreign] = (await Promise.all(['municipality.leader', 'water.coordinator'].map(region.signIn))) as [Session, Session];
  const said = async (who: Session, rating: string) => (await who.api.figures.listRatings({ query: { rating } as never })).items;
  expect(await said(leader, '1,2')).toMatchObject([
    { number: params.number, rating: 2, comment: 'عاد الهبوط بعد المطر', answer: 'سُد الهبوط.', ratedAt: region.clock.now().toISOString() },
  ]);
  expect([await said(leader, '4,5'), await said(foreign, '1,2,3,4,5')]).toEqual([[], []]);
});

test('a case that its specialist gave back stands in a list of its own with who and why, until somebody has it again', async () => {
  const specialist = await region.signIn('municipality.specialist1');
  const { id, name } = await specialist.api.directory.getMe();
  const params = await submit();
  await municipality.api.voice.assign({ params, body: { assignee: id } });
  const listed = async (who: Session) => {
    const query = { handedBack: 'true' } as const;
    const [{ items }, { total }] = await Promise.all([who.api.voice.listCases({ query }), who.api.voice.countCases({ query })]);
    expect(total).toBe(items.length);
    return items.map(({ number, gaveBack }) => ({ number, gaveBack }));
  };
  expect(await listed(municipality)).toEqual([]);
  await specialist.api.voice.handBack({ params, body: { reason: 'خارج نطاق فريقي' } });
  const why = { what: 'handBack', by: { id, name }, text: 'خارج نطاق فريقي' };
  expect(await listed(municipality)).toMatchObject([{ number: params.number, gaveBack: why }]);
  // A note changes nothing of it; another agency has no part in it.
  await municipality.api.voice.note({ params, body: { text: 'سيُسند غدًا' } });
  expect(await listed(municipality)).toMatchObject([{ gaveBack: why }]);
  expect(await listed(water)).toEqual([]);
  const own = await citizen.api.voice.listCases({ query: {} });
  expect(own.items.every(({ gaveBack }) => gaveBack === null)).toBe(true);
  expect((await citizen.api.voice.listCases({ query: { handedBack: 'true' } })).items).toEqual([]);
  await municipality.api.voice.assign({ params, body: { assignee: id } });
  expect(await listed(municipality)).toEqual([]);
});

test('the emirate’s list says which agency official gave a case back, and why', async () => {
  const params = await submit();
  await municipality.api.voice.return({ params, body: { reasonCode: 'other-agency', reason: 'خط المياه الرئيس' } });
  const { items } = await officer.api.voice.listCases({ query: { status: 'received', returned: 'true', limit: 100 } });
  expect(items.find(({ number }) => number === params.number)?.gaveBack).toMatchObject({ what: 'return', text: 'خط المياه الرئيس' });
});
