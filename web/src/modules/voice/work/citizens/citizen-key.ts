import { type CitizenKey, IdentityNumber } from '@sawt/contract';
import { toLatinDigits } from '#i18n';
import { normalisePhone } from '#platform/phone.ts';

/** Typed in full and yet neither: said at once, while whoever dictates it is still there. */
export const isWrongKey = (typed: string): boolean =>
  (toLatinDigits(typed).match(/\d/g)?.length ?? 0) >= 10 && citizenKeyOf(typed) === null;

/** What a number means: a phone, an identity number, or null. */
export function citizenKeyOf(typed: string): CitizenKey | null {
  const phone = normalisePhone(typed);
  if (phone) return { phone };
  const identityNumber = IdentityNumber.safeParse(typed).data;
  return identityNumber ? { identityNumber } : null;
}
