import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { query } from '../../../../testing/query.ts';
import { createTestRegion, type Session, type TestRegion } from '../../../../testing/test-region.ts';

let region: TestRegion;
let citizen: Session;
let officer: Session;
beforeAll(async () => {
  region = await createTestRegion();
  [citizen, officer] = [await region.signIn('+966555000001'), await region.signIn('emirate.officer')];
  for (let index = 0; index < 5; index++) await submit(`إنارة مطفأة في الممشى رقم ${index}`);
  await submit('زعفران في الممشى');
});
afterAll(() => region?.close());

const submit = (text: string) =>
  citizen.api.voice.submitCase({ body: { kind: 'report', text, area: 'buraydah' }, idempotencyKey: randomUUID() });
const learn = () => region.server.app.jobs.runNow('voice.learn_words');
const meantBy = async (q: string) => (await officer.api.caseSearch.suggestWords({ query: { q } })).meant;

test('a mistyped word is offered right once five cases have it, and rare ones never', async () => {
  expect(await meantBy('إنرة الممشى')).toBeNull();
  await learn();
  expect(await meantBy('إنرة الممشى')).toBe('إنارة الممشى');
  expect(await meantBy('زعفرن')).toBeNull();
  expect(await meantBy('إنارة')).toBeNull();
});

test('learning goes on where it stopped and counts no case twice', async () => {
  await submit('إنارة الحديقة');
  await learn();
  await learn();
  expect(await query(region.ownerUrl, `select cases from voice.search_word where word = 'انار'`)).toEqual([{ cases: 6 }]);
});

test('a word that few have used is gone after thirty days', async () => {
  region.clock.advance(31 * 86_400_000);
  await learn();
  const words = (await query<{ word: string }>(region.ownerUrl, 'select word from voice.search_word')).map(({ word }) => word);
  expect(words.toSorted()).toEqual(['انار', 'رقم', 'ممش', 'مطفا'].toSorted());
});
