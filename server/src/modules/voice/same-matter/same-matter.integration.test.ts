import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestRegion, type Session, type TestRegion } from '../../../../testing/test-region.ts';

let region: TestRegion;
let [first, second, water, municipality, officer]: Session[] = [];
const here = { lat: 26.3312, lon: 43.9731 };
const near = { lat: 26.3319, lon: 43.9737 };
const text = 'تسرب مياه من ماسورة مكسورة أمام مدرسة الأمل';
const others = 'المويه تهدر من ماصوره مكسوره قدام المدرسة ورقمي 0555';

beforeAll(async () => {
  region = await createTestRegion();
  [first, second, water, municipality, officer] = await Promise.all(
    ['+966555000001', '+966555000002', 'water.coordinator', 'municipality.coordinator', 'emirate.officer'].map((who) => region.signIn(who)),
  );
});
afterAll(() => region?.close());

type Sent = Parameters<Session['api']['voice']['submitCase']>[0]['body'];
const submit = async (who: Session | undefined, body: Partial<Sent>) =>
  (who as Session).api.voice.submitCase({
    body: { kind: 'report', text, category: 'water-leak', location: here, ...body },
    idempotencyKey: randomUUID(),
  });
const ask = async (who: Session | undefined, body: Partial<Parameters<Session['api']['sameMatter']['findOthersCases']>[0]['body']> = {}) =>
  (await (who as Session).api.sameMatter.findOthersCases({ body: { text: others, category: 'water-leak', location: near, ...body } }))
    .items;
const beside = async (who: Session | undefined, number: string) =>
  (await (who as Session).api.sameMatter.findSameMatter({ params: { number } })).items;

test('before sending, a citizen sees the open case of another near by, and of it only what anybody may know', async () => {
  expect(await ask(second)).toEqual([]);
  const { number } = await submit(first, {});
  region.clock.set(new Date(region.clock.now().getTime() + 3 * 86_400_000));
  const found = await ask(second);
  expect(found).toEqual([
    {
      category: { code: 'water-leak', name: expect.anything() },
      area: { code: 'buraydah', name: expect.anything() },
      distance: 'block',
      days: 3,
      status: 'referred',
      follow: expect.stringMatching(/^[\w-]{22}$/),
    },
  ]);
  expect(JSON.stringify(found)).not.toMatch(new RegExp(`${number}|ماسورة|26\\.33`));
  expect(await ask(first)).toEqual([]);
});

test('the same words far away, and another matter at the same place, are not offered', async () => {
  const offered = await Promise.all([
    ask(second, { location: { lat: 26.36, lon: 43.93 } }),
    ask(second, { text: 'ألعاب الأطفال في الحديقة خربانة', category: 'parks' }),
  ]);
  expect(offered).toEqual([[], []]);
});

test('neither a confidential case nor a theft is told to neighbours', async () => {
  const place = { lat: 26.35, lon: 43.95 };
  const stolen = 'سرقت سيارتي من أمام البيت فجر اليوم';
  await submit(first, { text: 'حفرة عميقة في الطريق', category: 'street-pothole', location: place, confidential: true });
  await submit(first, { text: stolen, category: 'theft', location: place });
  expect(await ask(second, { text: 'حفرة عميقة في الطريق', category: 'street-pothole', location: place })).toEqual([]);
  expect(await ask(second, { text: stolen, category: 'theft', location: place })).toEqual([]);
});

test('without a pin only the governorate is said, and a case that is over is not offered', async () => {
  const body = { text: 'انقطاع المياه عن حي الخليج', category: 'water-cut', area: 'buraydah', location: undefined };
  const { number } = await submit(first, body);
  expect(await ask(second, body)).toMatchObject([{ distance: 'governorate', category: { code: 'water-cut' } }]);
  await first?.api.voice.withdraw({ params: { number }, body: {} });
  expect(await ask(second, body)).toEqual([]);
});

test('beside a case its agency and the emirate see the likely ones with what says so; another agency sees nothing', async () => {
  const one = await submit(second, { text: others, location: near });
  const [found] = await beside(water, one.number);
  expect(found).toMatchObject({ case: { status: 'referred', agency: { code: 'water' }, excerpt: text }, days: 3 });
  expect(found?.similarity).toBeGreaterThan(0.5);
  expect(found?.metres).toBeGreaterThan(50);
  expect(found?.metres).toBeLessThan(150);
  expect(found?.words).toContain('مكسوره');
  expect((await beside(officer, one.number)).map((each) => each.case.number)).toContain(found?.case.number);
  await expect(beside(municipality, one.number)).rejects.toMatchObject({ problem: { code: 'case.not_found' } });
});

test('what lies beyond the wall is not listed, however alike it is', async () => {
  const place = { lat: 26.37, lon: 43.99 };
  const words = 'تجمع مياه راكدة كبير في الشارع';
  await submit(first, { text: words, category: 'street-rainwater', location: place });
  const leaking = await submit(second, { text: words, category: 'water-leak', location: place });
  expect(await beside(water, leaking.number)).toEqual([]);
});

test('a place that cannot be meant is refused at its field, and an empty text too', async () => {
  const refused = await Promise.all(
    [{ location: { lat: 0, lon: 0 } }, { text: '  ' }, { location: undefined }].map((body) => ask(second, body).catch((error) => error)),
  );
  expect(refused.map(({ problem }) => [problem.code, problem.fields[0].path])).toEqual([
    ['request.invalid', 'body.location'],
    ['request.invalid', 'body.text'],
    ['request.invalid', 'body.area'],
  ]);
});
