import { expect, test } from 'vitest';
import { resolutionAt } from './map-resolution.ts';

test('the nearer one looks, the finer the cells, from the whole region to single streets', () => {
  expect([4, 7.4, 9, 11, 12, 16].map(resolutionAt)).toEqual([4, 5, 6, 7, 8, 9]);
});
