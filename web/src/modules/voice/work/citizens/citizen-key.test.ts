import { expect, test } from 'vitest';
import { citizenKeyOf, isWrongKey } from './citizen-key.ts';

test.each([
  ['0550000001', { phone: '+966550000001' }],
  ['٠٥٥٠٠٠٠٠٠١', { phone: '+966550000001' }],
  ['١٠٠٠٠٠٠٠٠٨', { identityNumber: '1000000008' }],
  ['2000-000 006', { identityNumber: '2000000006' }],
  ['1000000009', null],
  ['', null],
])('“%s” is taken for what it is', (typed, key) => {
  expect(citizenKeyOf(typed)).toEqual(key);
});

test.each([
  ['100000000', false],
  ['1000000008', false],
  ['1000000009', true],
  ['٠٥٥٠٠٠٠٠٠١', false],
  ['0150000001', true],
  ['+966550000001', false],
])('“%s” is said to be wrong once it is whole', (typed, isWrong) => {
  expect(isWrongKey(typed)).toBe(isWrong);
});
