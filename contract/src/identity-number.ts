import { z } from 'zod';
import { latinDigits } from './texts.ts';

/**
 * The number of a Saudi identity card (begins with 1) or of a resident's (iqama, begins with 2): ten digits, the last a
 * check digit after Luhn (ISO/IEC 7812-1 annex B).
 */
export function isIdentityNumber(digits: string): boolean {
  if (!/^[12]\d{9}$/.test(digits)) return false;
  const sum = [...digits].reduce((total, digit, place) => {
    const value = Number(digit) * (place % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

/** As people type it: in any digits, with spaces, hyphens and invisible characters among them. */
export const IdentityNumber = z
  .string()
  .max(60)
  .transform((typed) => latinDigits(typed).replace(/[\s\p{Pd}\p{Cf}]/gu, ''))
  .pipe(z.string().refine(isIdentityNumber));

/** How a number came: an identity provider vouches for it, or its holder wrote it. */
export const IdentityNumberState = z.enum(['verified', 'declared']).nullable();

/** `••••••••34`: enough to tell two of one's own apart, not enough to use. */
export const maskIdentityNumber = (number: string) => `••••••••${number.slice(-2)}`;
