import { randomInt } from 'node:crypto';
import { checkDigitOf } from '@sawt/contract';

/** Nine random digits from the system's secure source. */
function nineRandomDigits(): string {
  return String(randomInt(1_000_000_000)).padStart(9, '0');
}

/**
 * A number for a new case. It may be taken: among a million cases one in nine hundred is, so who inserts draws again.
 * @param randomDigits gives nine digits, other ones each time: it is asked again when the first is 0
 * @throws RangeError for what is not nine digits
 */
export function newCaseNumber(randomDigits: () => string = nineRandomDigits): string {
  const digits = randomDigits();
  if (!/^\d{9}$/.test(digits)) throw new RangeError('a case number needs nine digits');
  return digits.startsWith('0') ? newCaseNumber(randomDigits) : `${digits}${checkDigitOf(digits)}`;
}
