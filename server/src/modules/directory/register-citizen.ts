import type { Language } from '@sawt/contract';
import type { Clock } from '../../platform/clock.ts';
import type { WalledTx } from '../../platform/database/wall.ts';
import { problem } from '../../platform/http/problem.ts';
import { accountForPhone } from '../../platform/identity/accounts.ts';
import type { IdentityNumbers } from './identity-numbers.ts';
import type { createPeople } from './people.ts';

/** Somebody whom an official enters: nobody has proven yet that the phone is theirs. */
export interface NewCitizen {
  phone: string;
  name: string;
  language: Language;
  identityNumber?: string | undefined;
}

interface Parts {
  people: ReturnType<typeof createPeople>;
  identityNumbers: IdentityNumbers;
  clock: Clock;
}

/**
 * The citizen of a phone. Where the number is known already it is they, and what they wrote themselves stays; otherwise they
 * become one, and a code to that phone opens their account later: one person, however they come.
 * @throws problem `phone.taken` where the number is that of somebody who is no citizen, or has left
 */
export function createRegisterCitizen({ people, identityNumbers, clock }: Parts) {
  return async (tx: WalledTx, { phone, name, language, identityNumber }: NewCitizen): Promise<string> => {
    const fields = [{ path: 'body.newCitizen.phone', code: 'custom' }];
    const id = await accountForPhone(tx, phone, clock.now());
    if (!id || !(await people.admitCitizen(tx, id, { phone, name, language }))) throw problem('phone.taken', { fields });
    if (identityNumber && !(await identityNumbers.identityNumberState(tx, id)))
      await identityNumbers.setIdentityNumber(tx, id, identityNumber, { verified: false, at: clock.now() });
    return id;
  };
}
