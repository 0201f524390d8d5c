import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bucketOf, durationBuckets, minutesOf, percentileOf } from './durations.ts';

const minutes = fc.nat({ max: 2_000_000 });

test('a duration read back from its bucket is exact below 256 minutes and at most 0.4 % off above', () => {
  fc.assert(
    fc.property(minutes, (duration) => {
      const error = Math.abs(minutesOf(bucketOf(duration)) - duration);
      expect(error).toBeLessThanOrEqual(duration < 256 ? 0 : duration * 0.004);
    }),
  );
});

test('a longer duration is in no earlier bucket, and every bucket exists', () => {
  fc.assert(
    fc.property(minutes, minutes, (one, other) => {
      const [shorter, longer] = [Math.min(one, other), Math.max(one, other)];
      expect(bucketOf(shorter)).toBeLessThanOrEqual(bucketOf(longer));
      expect(bucketOf(longer)).toBeLessThan(durationBuckets);
    }),
  );
});

test('median and p90 are those of the sorted list, to the precision of the buckets', () => {
  fc.assert(
    fc.property(fc.array(minutes, { minLength: 1, maxLength: 60 }), fc.constantFrom(0.5, 0.9), (list, share) => {
      const counts = new Uint32Array(2 * durationBuckets);
      for (const duration of list) counts[durationBuckets + bucketOf(duration)]! += 1;
      const sorted = list.toSorted((a, b) => a - b);
      const position = share * (list.length - 1);
      const [low, high] = [sorted[Math.floor(position)]!, sorted[Math.ceil(position)]!];
      const exact = low + (position - Math.floor(position)) * (high - low);
      expect(Math.abs((percentileOf(counts, durationBuckets, share) as number) - exact)).toBeLessThanOrEqual(high * 0.004);
    }),
  );
  expect(percentileOf(new Uint32Array(durationBuckets), 0, 0.5)).toBeNull();
});

test('what was never measured is no duration of none', () => {
  expect([bucketOf(null), bucketOf(0)]).toEqual([0, 1]);
});
