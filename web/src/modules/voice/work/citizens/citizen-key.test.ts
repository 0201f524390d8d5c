import { expect, test } from 'vitest';
import { citizenKeyOf } from './citizen-key.ts';

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
