import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { IdentityNumber, isIdentityNumber, maskIdentityNumber } from './identity-number.ts';

const read = (typed: string) => IdentityNumber.safeParse(typed).data;

describe('an identity number', () => {
  test('of a citizen begins with 1, of a resident with 2, and ends in its check digit', () => {
    expect(['1000000008', '2000000006', '1111111116'].filter((number) => !isIdentityNumber(number))).toEqual([]);
    // A known digit-by-digit sum: 1→2 0 1→2 0 1→2 0 1→2 0 1→2 (10) and a check digit of 0.
    expect([isIdentityNumber('1010101010'), isIdentityNumber('1010101011')]).toEqual([true, false]);
  });

  test.each(['', '3000000004', '0000000000', '100000000', '10000000080', '١٠٠٠٠٠٠٠٠٨', '100000000x'])('is not %s', (text) => {
    expect(isIdentityNumber(text)).toBe(false);
  });

  test('with one wrong digit is none', () => {
    const number = fc.tuple(fc.constantFrom('1', '2'), fc.stringMatching(/^\d{8}$/)).map(([first, rest]) => withCheckDigit(first + rest));
    fc.assert(
      fc.property(number, fc.nat(9), fc.integer({ min: 1, max: 9 }), (right, place, step) => {
        expect(isIdentityNumber(right)).toBe(true);
        const digits = [...right];
        digits[place] = String((Number(digits[place]) + step) % 10);
        expect(isIdentityNumber(digits.join(''))).toBe(false);
      }),
    );
  });

  test('is read as people type it', () => {
    expect(['١٠٠٠٠٠٠٠٠٨', '۱۰۰۰۰۰۰۰۰۸', ' 1000-000 008 ', '\u200f1000000008'].map(read)).toEqual(Array(4).fill('1000000008'));
    expect(['1000000007', 'words', '1'.repeat(61)].map(read)).toEqual([undefined, undefined, undefined]);
  });

  test('is masked to its last two digits', () => {
    expect(maskIdentityNumber('1000000008')).toBe('••••••••08');
  });
});

function withCheckDigit(nine: string): string {
  for (let digit = 0; digit < 10; digit++) if (isIdentityNumber(`${nine}${digit}`)) return `${nine}${digit}`;
  throw new Error(`${nine} has no check digit`);
}
