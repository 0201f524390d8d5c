import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { query } from '../../../testing/query.ts';
import { createTestRegion, type Session, type TestRegion } from '../../../testing/test-region.ts';

let region: TestRegion;
let people: Record<'citizen' | 'coordinator' | 'leader', Session>;
/** Oldest first. */
const numbers: string[] = [];
beforeAll(async () => {
  region = await createTestRegion();
  const [citizen, coordinator, leader] = (await Promise.all(
    ['+966555000001', 'municipality.coordinator', 'emirate.leader'].map(region.signIn),
  )) as [Session, Session, Session];
  people = { citizen, coordinator, leader };
  for (let sent = 0; sent < 4; sent++) {
    region.clock.advance(3_600_000);
    const body = { kind: 'report', text: `هبوط ${sent}`, area: 'buraydah', category: 'street-pothole' } as const;
    const { number } = await citizen.api.voice.submitCase({ body, idempotencyKey: randomUUID() });
    await coordinator.api.voice.answer({ params: { number }, body: { text: 'سُد الهبوط.' } });
    numbers.push(number);
  }
});
afterAll(() => region?.close());

async function rate(index: number): Promise<void> {
  region.clock.advance(3_600_000);
  await people.citizen.api.voice.rate({ params: { number: numbers[index] as string }, body: { rating: 2 } });
}

/** Page by page, one to a page. */
async function said(asked: { agency?: string; q?: string } = {}): Promise<number[]> {
  const found: number[] = [];
  let cursor: string | undefined;
  do {
    const page = await people.leader.api.figures.listRatings({ query: { ...asked, limit: 1, ...(cursor && { cursor }) } });
    found.push(...page.items.map(({ number }) => numbers.indexOf(number)));
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  return found;
}

test('what was said last comes first, however long ago the case was sent, page by page, of an agency and with words, too', async () => {
  for (const index of [2, 0, 3, 1]) await rate(index);
  expect(await said()).toEqual([1, 3, 0, 2]);
  expect(await said({ agency: 'municipality' })).toEqual([1, 3, 0, 2]);
  expect(await said({ q: 'هبوط' })).toEqual([1, 3, 0, 2]);
});

test('a rating that was taken back with the case that came again is in no list, and stands by its new moment once it is given again', async () => {
  const params = { number: numbers[2] as string };
  await people.citizen.api.voice.reopen({ params, body: { reason: 'عاد الهبوط' } });
  expect(await said()).toEqual([1, 3, 0]);
  await people.coordinator.api.voice.answer({ params, body: { text: 'أُعيد الرصف.' } });
  await rate(2);
  expect(await said()).toEqual([2, 1, 3, 0]);
});

test('one that a version rated which knows nothing of the moment stands where it was sent, and is not lost', async () => {
  await query(region.ownerUrl, 'update voice.case set rated_at = null where number = $1', [numbers[1]]);
  expect(await said()).toEqual([2, 3, 0, 1]);
});
