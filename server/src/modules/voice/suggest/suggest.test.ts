import { expect, test } from 'vitest';
import categories from '../../../../seed/data/categories.json' with { type: 'json' };
import { isBetter } from './better.ts';
import { readCorpus } from './corpus.ts';
import { evaluate } from './evaluate.ts';
import { featuresOf } from './features.ts';
import { BrokenModel, decodeModel, encodeModel } from './model-file.ts';
import { rank } from './rank.ts';
import { train } from './train.ts';
import { trainAndCompare } from './training.ts';

const leaves = categories.flatMap(({ code, agency }) => (agency ? [{ code, agency }] : []));
const corpus = readCorpus();
const examples = corpus.map(({ text, ...truth }) => ({ ...truth, features: featuresOf(text) }));

test('the corpus has sixty texts of every agency, five of every category, none twice, each with its own agency', () => {
  const count = (of: (text: (typeof corpus)[number]) => boolean) => corpus.filter(of).length;
  for (const agency of new Set(leaves.map((leaf) => leaf.agency)))
    expect(count((text) => text.agency === agency)).toBeGreaterThanOrEqual(60);
  for (const { code, agency } of leaves) {
    expect(
      count((text) => text.category === code && text.agency === agency),
      code,
    ).toBeGreaterThanOrEqual(5);
  }
  expect(new Set(corpus.map(({ text }) => text)).size).toBe(corpus.length);
});

test('on a fifth held out it finds agencies far better than chance, and the same training gives the same model', () => {
  const [rest, part] = [examples.filter((_, at) => at % 5 !== 0), examples.filter((_, at) => at % 5 === 0)];
  const model = train(leaves, rest);
  const { agencyTop1, agencyTop3 } = evaluate(model, leaves, part);
  expect(agencyTop1).toBeGreaterThan(0.5);
  expect(agencyTop3).toBeGreaterThan(0.7);
  expect(encodeModel(train(leaves, rest)).equals(encodeModel(model))).toBe(true);
  const text = featuresOf('انقطاع الكهرباء');
  expect(rank(decodeModel(encodeModel(model)), leaves, text)).toEqual(rank(model, leaves, text));
});

test.each([
  ['no text at all', []],
  ['texts of one agency', corpus.filter(({ agency }) => agency === 'water')],
])('from %s nothing is trained', (_, learnFrom) => {
  expect(trainAndCompare({ leaves, learnFrom, judgeBy: [], standing: null })).toBeNull();
});

test.each([
  ['noise', Buffer.from('not a model')],
  ['nothing', Buffer.alloc(0)],
  ['half a model', encodeModel(train(leaves.slice(0, 2), examples.slice(0, 50))).subarray(0, 500)],
])('%s is refused as a model', (_, bytes) => {
  expect(() => decodeModel(bytes)).toThrow(BrokenModel);
});

test('a model that finds as many agencies is better only where it was surer of the truth', () => {
  const one = evaluate(train(leaves, examples.slice(0, 50)), leaves, examples.slice(0, 20));
  expect(isBetter(one, one)).toBe(false);
  expect(isBetter({ ...one, loss: one.loss - 0.1 }, one)).toBe(true);
  expect(isBetter({ ...one, agencyTop1: one.agencyTop1 - 0.1, loss: 0 }, one)).toBe(false);
});
