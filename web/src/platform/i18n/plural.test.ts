import { expect, test } from 'vitest';
import { plural } from './plural.ts';

const cases = {
  zero: 'لا بلاغات',
  one: 'بلاغ واحد',
  two: 'بلاغان',
  few: '# بلاغات',
  many: '# بلاغًا',
  other: '# بلاغ',
};

test.each([
  [0, 'لا بلاغات'],
  [1, 'بلاغ واحد'],
  [2, 'بلاغان'],
  [3, '٣ بلاغات'],
  [11, '١١ بلاغًا'],
  [100, '١٠٠ بلاغ'],
  [1102, '١٬١٠٢ بلاغ'],
])('Arabic says %i in its own form', (count, words) => {
  expect(plural(count, cases)).toBe(words);
});

test('English says one and many, in Latin digits', () => {
  const forms = { one: '# case', other: '# cases' };
  expect([1, 0, 1284].map((count) => plural(count, forms))).toEqual(['1 case', '0 cases', '1,284 cases']);
});
