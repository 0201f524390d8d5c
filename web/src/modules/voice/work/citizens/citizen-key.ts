import { type CitizenKey, IdentityNumber } from '@sawt/contract';
import { normalisePhone } from '#platform/phone.ts';

/** What a number means: a phone, an identity number, or null. */
export function citizenKeyOf(typed: string): CitizenKey | null {
  const phone = normalisePhone(typed);
  if (phone) return { phone };
  const identityNumber = IdentityNumber.safeParse(typed).data;
  return identityNumber ? { identityNumber } : null;
}
