import { expect, test } from 'vitest';
import categories from '../../../../seed/data/categories.json' with { type: 'json' };
import { matterWords } from './matter-words.ts';
import { chooseThreshold, measure } from './measure.ts';
import { halvesOf, readPairs } from './pairs.ts';
import { type Matter, similarity, threshold } from './similarity.ts';
import { subjectsOf } from './subjects.ts';

const subjects = subjectsOf(categories.map(({ code, parent, kinds }) => ({ code, parent, kinds: (kinds ?? []) as never[], active: true })));
const pairs = readPairs(subjects);
const [chosenOn, reportedOn] = halvesOf(pairs);

const at = new Date('2026-11-01T00:00:00Z');
const here = { lat: 26.33, lon: 43.97 };
const matter = (text: string, category: string | null, more: Partial<Matter> = {}): Matter => ({
  ...subjects(category),
  words: matterWords(text),
  area: 'buraydah',
  location: here,
  at,
  ...more,
});
const score = (a: Matter, b: Matter) => similarity(a, b).score;
const leak = matter('تسرب مياه من ماسورة مكسورة في الشارع', 'water-leak');

test('the set has 120 pairs and more, as many of the same matter as of others, none twice', () => {
  expect(pairs.length).toBeGreaterThanOrEqual(120);
  const same = pairs.filter((pair) => pair.same).length;
  expect(Math.abs(same - pairs.length / 2)).toBeLessThan(5);
  expect(new Set(pairs.map(({ texts }) => texts.join())).size).toBe(pairs.length);
});

test('on the half that nothing was chosen on, the same matter is found about as well as the documentation says', () => {
  const { precision, recall, f1 } = measure(reportedOn, threshold);
  expect(precision).toBeGreaterThan(0.82);
  expect(recall).toBeGreaterThan(0.8);
  expect(f1).toBeGreaterThan(0.83);
});

test('the threshold is the one that is best on the other half', () => {
  expect(chooseThreshold(chosenOn)).toBe(threshold);
});

test('a case is the same matter as itself, and two are as alike either way round', () => {
  expect(score(leak, leak)).toBeGreaterThan(0.95);
  for (const { matters } of pairs) expect(score(matters[0], matters[1])).toBeCloseTo(score(matters[1], matters[0]), 1);
});

test.each([
  ['farther away', { location: { lat: 26.36, lon: 43.97 } }],
  ['months later', { at: new Date('2026-05-01T00:00:00Z') }],
  ['of another subject', { ...subjects('parks') }],
  ['about other words', { words: matterWords('كلاب ضالة تخيف الأطفال') }],
  ['somebody’s own matter', { ...subjects('water-bill') }],
])('%s, it is less alike', (_, change) => {
  expect(score(leak, { ...leak, ...change })).toBeLessThan(score(leak, leak));
});

test('neither the place alone nor the words alone make two cases one', () => {
  expect(score(leak, matter('ألعاب الحديقة خربانة', 'parks'))).toBeLessThan(threshold);
  expect(score(leak, { ...leak, location: { lat: 26.4, lon: 43.97 } })).toBeLessThan(threshold);
});

test('dialect, spelling and a slip of the hand still find one another', () => {
  expect(score(leak, matter('المويه تهدر من ماصوره مكسوره', 'water-leak'))).toBeGreaterThan(threshold);
  expect(score(leak, matter('تسريب ميا من الماسوره بالشارع', null))).toBeGreaterThan(threshold);
});

test('it says which words both have, how far and how long apart they are', () => {
  const other = matter('ماسورة مكسورة', 'water-leak', { location: { lat: 26.331, lon: 43.97 }, at: new Date('2026-11-03T12:00:00Z') });
  const { shared, metres, days } = similarity(leak, other);
  expect(shared).toHaveLength(2);
  expect(metres).toBeCloseTo(111, 0);
  expect(days).toBe(2);
});

test.each([
  ['emoji', '😡😡'],
  ['nothing', ''],
  ['five thousand letters', 'ماء '.repeat(1250)],
  ['another script', 'water leak'],
])('%s are compared without harm', (_, text) => {
  const found = score(leak, matter(text, null, { location: null }));
  expect(found).toBeGreaterThanOrEqual(0);
  expect(found).toBeLessThan(threshold);
});
