import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sureShare } from './sure-share.ts';

const counts = fc.integer({ min: 1, max: 100_000 }).chain((all) => fc.tuple(fc.integer({ min: 0, max: all }), fc.constant(all)));

describe('the share that is sure', () => {
  test('is never more than the share itself, and never less than nothing', () => {
    fc.assert(
      fc.property(counts, ([good, all]) => {
        const sure = sureShare(good, all) as number;
        expect(sure).toBeGreaterThanOrEqual(0);
        expect(sure).toBeLessThanOrEqual(good / all + 1e-9);
      }),
    );
  });

  test('is greater for more of the same, and comes near the share itself', () => {
    fc.assert(
      fc.property(counts, ([good, all]) => {
        fc.pre(good > 0);
        expect(sureShare(good * 2, all * 2) as number).toBeGreaterThan(sureShare(good, all) as number);
        expect(sureShare(good * 1_000_000, all * 1_000_000)).toBeCloseTo(good / all, 2);
      }),
    );
  });

  test('puts ninety of a hundred before three of three, and says nothing of nothing', () => {
    expect(sureShare(90, 100) as number).toBeGreaterThan(sureShare(3, 3) as number);
    expect(sureShare(0, 0)).toBeNull();
  });
});
