import { expect, test } from 'vitest';
import { periods, startOf } from '#platform/period.ts';
import { slicesOf } from './map-slices.ts';

const now = Date.parse('2026-11-26T18:30:00Z');

test.each(periods)('the slices of %s follow each other without gap from its beginning to now', (period) => {
  const slices = slicesOf(period, now);
  expect(slices[0]?.from).toBe(startOf(period, now));
  for (const [index, { from }] of slices.slice(1).entries()) expect(from).toBe(slices[index]?.to);
  const last = slices.at(-1);
  expect(Date.parse(last?.from as string)).toBeLessThanOrEqual(now);
  expect(Date.parse(last?.to as string)).toBeGreaterThan(now);
  expect(Date.parse(last?.to as string)).toBeLessThanOrEqual(now + 86_400_000);
  expect(slices.length).toBeLessThanOrEqual(31);
});

test('without a period they are those of the last year', () => {
  expect(slicesOf(undefined, now)).toEqual(slicesOf('year', now));
});
