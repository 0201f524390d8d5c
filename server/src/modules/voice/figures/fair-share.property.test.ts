import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fairShares, type Line, sureShare } from './fair-share.ts';

const counts = fc.integer({ min: 1, max: 100_000 }).chain((all) => fc.tuple(fc.integer({ min: 0, max: all }), fc.constant(all)));
/** How many answers in each of three categories. */
const tens = fc.integer({ min: 3, max: 60 });
const mix = fc.tuple(tens, tens, tens);
/** Of ten answers in a category so many are in time: whole numbers for any mix of tens. */
const performance = fc.tuple(fc.integer({ min: 0, max: 10 }), fc.integer({ min: 0, max: 10 }), fc.integer({ min: 1, max: 10 }));

const linesOf = (group: string, tens: readonly number[], inTime: readonly number[]): Line[] =>
  tens.map((times, category) => ({
    group,
    strata: [`category ${category}`, 'all'],
    answered: { inTime: (inTime[category] as number) * times, all: 10 * times },
  }));

describe('the fair share of answers in time', () => {
  test('is the same for all who are as good in each category, whatever their mix', () => {
    fc.assert(
      fc.property(fc.array(mix, { minLength: 2, maxLength: 6 }), performance, (mixes, inTime) => {
        const shares = fairShares(mixes.flatMap((tens, index) => linesOf(`${index}`, tens, inTime)));
        const [first, ...others] = [...shares.values()];
        for (const { adjusted } of others) expect(adjusted).toBeCloseTo(first?.adjusted as number, 9);
      }),
    );
  });

  test('gives those of one size who are as good in each category one place', () => {
    const easy = linesOf('easy', [80, 10, 10], [9, 5, 1]);
    const hard = linesOf('hard', [10, 10, 80], [9, 5, 1]);
    const shares = fairShares([...easy, ...hard]);
    expect(shares.get('hard')?.sure).toBeCloseTo(shares.get('easy')?.sure as number, 9);
    expect(shares.get('hard')?.expected).toBeLessThan(shares.get('easy')?.expected as number);
  });

  test('is higher for whoever answers one more in time, and all else is as it was', () => {
    fc.assert(
      fc.property(mix, mix, performance, fc.nat(2), (one, other, inTime, category) => {
        fc.pre((inTime[category] as number) < 10 && inTime.some((each) => each > 0));
        const better = inTime.map((each, index) => (index === category ? each + 1 : each));
        const before = fairShares([...linesOf('one', one, inTime), ...linesOf('other', other, inTime)]);
        const after = fairShares([...linesOf('one', one, better), ...linesOf('other', other, inTime)]);
        expect(after.get('one')?.adjusted).toBeGreaterThanOrEqual(before.get('one')?.adjusted as number);
        expect(after.get('one')?.expected).toBeCloseTo(before.get('one')?.expected as number, 9);
      }),
    );
  });

  test('measures whoever alone has a category by what others reach in all, not by themselves', () => {
    const shares = fairShares([
      { group: 'slow', strata: ['its own', 'all'], answered: { inTime: 10, all: 100 } },
      { group: 'quick', strata: ['another', 'all'], answered: { inTime: 90, all: 100 } },
    ]);
    expect(shares.get('slow')).toMatchObject({ expected: 0.9 });
    expect(shares.get('slow')?.sure).toBeLessThan(shares.get('quick')?.sure as number);
  });

  test('says nothing of who has answered nothing', () => {
    expect(fairShares([{ group: 'new', strata: ['all'], answered: { inTime: 0, all: 0 } }]).size).toBe(0);
  });
});

describe('the share that is sure', () => {
  test('is never more than the share itself, and never less than nothing', () => {
    fc.assert(
      fc.property(counts, ([good, all]) => {
        const sure = sureShare(good / all, all);
        expect(sure).toBeGreaterThanOrEqual(0);
        expect(sure).toBeLessThanOrEqual(good / all + 1e-9);
      }),
    );
  });

  test('is greater for more of the same, and comes near the share itself', () => {
    fc.assert(
      fc.property(counts, ([good, all]) => {
        fc.pre(good > 0);
        expect(sureShare(good / all, all * 2)).toBeGreaterThan(sureShare(good / all, all));
        expect(sureShare(good / all, all * 1_000_000)).toBeCloseTo(good / all, 2);
      }),
    );
  });

  test('puts ninety of a hundred before three of three', () => {
    expect(sureShare(0.9, 100)).toBeGreaterThan(sureShare(1, 3));
  });
});
