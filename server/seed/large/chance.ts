import { createRandom } from '../random.ts';

/** Chance as a whole region needs it, repeatable from its seed. */
export function createChance(seed: number) {
  const random = createRandom(seed);
  const { next } = random;
  const hex = () =>
    Math.floor(next() * 0x1_0000_0000)
      .toString(16)
      .padStart(8, '0');
  return {
    ...random,
    chance: (share: number) => next() < share,
    whole: (below: number) => Math.floor(next() * below),
    /** The first far oftener than the last, as words, places and people come (Zipf's law, exponent about 1). */
    zipf: (below: number) => Math.min(below - 1, Math.floor(below ** next()) - 1),
    /** Around `median`, never below zero, sometimes several times as much. */
    skewed: (median: number, spread: number) => median * Math.exp(spread * (next() + next() + next() + next() - 2) * 1.73),
    /** Around zero, seldom beyond three. */
    normal: () => (next() + next() + next() + next() - 2) * 1.73,
    digits: (count: number) => String(Math.floor(next() * 10 ** count)).padStart(count, '0'),
    uuid() {
      const [a, b, c, d] = [hex(), hex(), hex(), hex()];
      return `${a}-${b.slice(0, 4)}-4${b.slice(5)}-8${c.slice(1, 4)}-${c.slice(4)}${d}`;
    },
  };
}
export type Chance = ReturnType<typeof createChance>;

/** Draws by weight. */
export function createDraw<T>(items: readonly T[], weightOf: (item: T, index: number) => number): (chance: Chance) => T {
  let sum = 0;
  const ends = items.map((item, index) => (sum += weightOf(item, index)));
  return ({ next }) => {
    const at = next() * sum;
    let [low, high] = [0, ends.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] as number) > at) high = middle;
      else low = middle + 1;
    }
    return items[low] as T;
  };
}
