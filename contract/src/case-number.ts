import { latinDigits } from './texts.ts';

/*
 * Ten digits: nine at random, the first not 0, and a check digit after Verhoeff ("Error detecting decimal codes",
 * Mathematical Centre Tracts 29, Amsterdam 1969). It catches every single wrong digit and every transposition of
 * neighbours (a plain remainder of ten misses some of them), together some nine in ten of the errors people make, and
 * most of the others: an arbitrary number passes one time in ten. Here and not in the server, so that a wrong digit is said to
 * be wrong while it is typed.
 */

/** The group of the symmetries of a pentagon: `product[a][b]` is a followed by b. */
const product = [
  [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
  [1, 2, 3, 4, 0, 6, 7, 8, 9, 5],
  [2, 3, 4, 0, 1, 7, 8, 9, 5, 6],
  [3, 4, 0, 1, 2, 8, 9, 5, 6, 7],
  [4, 0, 1, 2, 3, 9, 5, 6, 7, 8],
  [5, 9, 8, 7, 6, 0, 4, 3, 2, 1],
  [6, 5, 9, 8, 7, 1, 0, 4, 3, 2],
  [7, 6, 5, 9, 8, 2, 1, 0, 4, 3],
  [8, 7, 6, 5, 9, 3, 2, 1, 0, 4],
  [9, 8, 7, 6, 5, 4, 3, 2, 1, 0],
] as const;

const inverse = [0, 4, 3, 2, 1, 5, 6, 7, 8, 9] as const;

/** Verhoeff's permutation, applied as often as a digit stands places from the right; eight times are none. */
const permutation = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4] as const;

/** @param digits without their check digit */
export const checkDigitOf = (digits: string): number => inverse[checksum(`${digits}0`)] as number;

/** Whether this is a case number as it is stored: ten Latin digits with the right check digit. */
export function isCaseNumber(text: string): boolean {
  return /^[1-9]\d{9}$/.test(text) && checksum(text) === 0;
}

/**
 * What a person typed or pasted: digits of any of our languages, with spaces, hyphens and invisible characters among them.
 * @returns the number as it is stored; `'wrong-digit'` for one that was mistyped; null for what is meant as something
 *   else, such as words or a phone number (05…)
 */
export function parseCaseNumber(typed: string): string | 'wrong-digit' | null {
  const digits = latinDigits(typed).replace(/[\s\p{Pd}\p{Cf}]/gu, '');
  if (!/^[1-9]\d{9}$/.test(digits)) return null;
  return isCaseNumber(digits) ? digits : 'wrong-digit';
}

/** 0 for digits that end in their own check digit. */
function checksum(digits: string): number {
  let sum = 0;
  for (const [places, digit] of [...digits].reverse().entries()) {
    sum = product[sum]![permuted(Number(digit), places % 8)]!;
  }
  return sum;
}

function permuted(digit: number, times: number): number {
  return times === 0 ? digit : permuted(permutation[digit]!, times - 1);
}
