import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawSample } from './draw.ts';

const answers = fc
  .uniqueArray(fc.record({ number: fc.stringMatching(/^\d{10}$/), agency: fc.constantFrom('water', 'roads', 'health') }), {
    selector: ({ number }) => number,
    maxLength: 60,
  })
  .map((all) => all.toSorted((one, other) => one.number.localeCompare(other.number)));
const seed = fc.stringMatching(/^[0-9a-f]{32}$/);
const numbersOf = (drawn: readonly { number: string }[]) => drawn.map(({ number }) => number).sort();

test('of each agency as many are drawn as are asked for, or all that there are, and none twice', () => {
  fc.assert(
    fc.property(answers, seed, fc.integer({ min: 1, max: 8 }), (all, from, each) => {
      const drawn = drawSample(all, from, each);
      expect(new Set(numbersOf(drawn)).size).toBe(drawn.length);
      for (const [agency, own] of Map.groupBy(all, (answer) => answer.agency))
        expect(drawn.filter((answer) => answer.agency === agency)).toHaveLength(Math.min(each, own.length));
    }),
  );
});

test('the same seed draws the same, in whatever order the answers come', () => {
  fc.assert(
    fc.property(answers, seed, (all, from) => {
      expect(numbersOf(drawSample(all.toReversed(), from, 5))).toEqual(numbersOf(drawSample(all, from, 5)));
    }),
  );
});

test('over many seeds every answer has the same chance', () => {
  const all = Array.from({ length: 20 }, (_, index) => ({ number: String(1_000_000_000 + index), agency: 'roads' }));
  const rounds = 4_000;
  const counts = new Map(all.map(({ number }) => [number, 0]));
  for (let round = 0; round < rounds; round++)
    for (const { number } of drawSample(all, `seed ${round}`, 5)) counts.set(number, (counts.get(number) ?? 0) + 1);
  // Five of twenty: 1,000 times each, with a standard deviation of 27; the seeds are fixed, so this is no throw of dice.
  for (const count of counts.values()) expect(Math.abs(count - rounds / 4)).toBeLessThan(5 * 27.4);
});
