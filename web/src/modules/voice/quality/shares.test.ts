import { fewestVerdicts } from '@sawt/contract';
import { expect, test } from 'vitest';
import { shareOf, totalOf, weakestFirst } from './shares.ts';

test('a share of too few verdicts is none', () => {
  expect(shareOf({ judged: fewestVerdicts - 1, good: 1 })).toBeNull();
  expect(shareOf({ judged: fewestVerdicts, good: fewestVerdicts })).toBe(1);
});

test('weeks add up, and none are nothing', () => {
  const week = { week: '2026-11-22', sampled: 5, judged: 4, good: 3 };
  expect(totalOf([week, { ...week, good: 0 }])).toEqual({ sampled: 10, judged: 8, good: 3 });
  expect(totalOf([])).toEqual({ sampled: 0, judged: 0, good: 0 });
});

test('the weakest stand first, those of whom too little is known last', () => {
  expect(weakestFirst([null, 1, 0.2], (share) => share)).toEqual([0.2, 1, null]);
});
