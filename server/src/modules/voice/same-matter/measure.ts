import type { Pair } from './pairs.ts';
import { similarity } from './similarity.ts';

/** How good it is, at one threshold, on pairs of which the truth is known. */
export interface Measured {
  pairs: number;
  /** Of what is shown as the same, the share that is. */
  precision: number;
  /** Of what is the same, the share that is shown. */
  recall: number;
  f1: number;
}

export function measure(pairs: readonly Pair[], threshold: number): Measured {
  const judged = pairs.map(({ same, matters }) => ({ same, shown: similarity(...matters).score >= threshold }));
  const count = (same: boolean, shown: boolean) => judged.filter((one) => one.same === same && one.shown === shown).length;
  const [right, wrong, missed] = [count(true, true), count(false, true), count(true, false)];
  return {
    pairs: pairs.length,
    precision: right / Math.max(right + wrong, 1),
    recall: right / Math.max(right + missed, 1),
    f1: (2 * right) / Math.max(2 * right + wrong + missed, 1),
  };
}

/** The threshold with the best F1; in the middle of those that are equally good. */
export function chooseThreshold(pairs: readonly Pair[]): number {
  const tried = Array.from({ length: 91 }, (_, step) => (step + 5) / 100);
  const measured = tried.map((threshold) => ({ threshold, f1: measure(pairs, threshold).f1 }));
  const best = Math.max(...measured.map(({ f1 }) => f1));
  const good = measured.filter(({ f1 }) => f1 === best);
  return good[Math.floor(good.length / 2)]?.threshold ?? 0.5;
}
