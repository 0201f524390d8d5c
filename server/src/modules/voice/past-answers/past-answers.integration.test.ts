import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { query } from '../../../../testing/query.ts';
import { createTestRegion, type Session, type TestRegion } from '../../../../testing/test-region.ts';

let region: TestRegion;
let [citizen, municipality, specialist, water]: Session[] = [];
const text = 'حفرة عميقة في الطريق أمام المدرسة';

beforeAll(async () => {
  region = await createTestRegion();
  [citizen, municipality, specialist, water] = await Promise.all(
    ['+966555000001', 'municipality.coordinator', 'municipality.specialist1', 'water.coordinator'].map((who) => region.signIn(who)),
  );
});
afterAll(() => region?.close());

type Sent = Parameters<Session['api']['voice']['submitCase']>[0]['body'];
const send = async (body: Partial<Sent> = {}) =>
  (
    await (citizen as Session).api.voice.submitCase({
      body: { kind: 'report', text, category: 'street-pothole', area: 'buraydah', ...body },
      idempotencyKey: randomUUID(),
    })
  ).number;

/** A case that was answered, and rated where stars are given. */
async function answered(answer: string, stars: number | null, body: Partial<Sent> = {}): Promise<string> {
  const number = await send(body);
  await (municipality as Session).api.voice.answer({ params: { number }, body: { text: answer } });
  if (stars !== null) await (citizen as Session).api.voice.rate({ params: { number }, body: { rating: stars } });
  return number;
}
const past = async (who: Session | undefined, number: string) =>
  (await (who as Session).api.pastAnswers.findPastAnswers({ params: { number } })).items;

test('beside a case stand the answers to cases like it, those that satisfied first, without a word of whoever sent those', async () => {
  const unrated = await answered('رُدمت الحفرة وسُفلت موضعها.', null);
  const liked = await answered('عولجت الحفرة اليوم.', 5, { text: 'حفره كبيره بشارع الملك فهد عند السوق' });
  await answered('لا يخصنا الأمر.', 1);
  await answered('زُرتم في منزلكم.', 5, { confidential: true });
  await answered('أُعيد طلاء الرصيف.', 5, { text: 'طلاء الرصيف باهت', category: 'parks' });

  const asked = await send({ text: 'حفرة عميقة في الطريق قرب البقالة' });
  const found = await past(municipality, asked);
  expect(found.map(({ number, answer, rating }) => ({ number, answer, rating }))).toEqual([
    { number: liked, answer: 'عولجت الحفرة اليوم.', rating: 5 },
    { number: unrated, answer: 'رُدمت الحفرة وسُفلت موضعها.', rating: null },
  ]);
  expect(found[1]?.words).toEqual(expect.arrayContaining(['حفرة', 'عميقة']));
  expect(JSON.stringify(found)).not.toMatch(/السوق|المدرسة/);
});

test('another agency sees neither the case nor its answers, and who reads a department sees those of theirs', async () => {
  const asked = await send();
  await expect(past(water, asked)).rejects.toMatchObject({ problem: { code: 'case.not_found' } });
  const [first, second] = await past(municipality, asked);
  const moveTo = (department: string, number: string | undefined) =>
    query(region.ownerUrl, 'update voice."case" set department = $1 where number = $2', [department, number]);
  await moveTo('elsewhere', first?.number);
  expect((await past(specialist, asked)).map(({ number }) => number)).toEqual([second?.number]);
});
