import { maskIdentityNumber, type OwnIdentityNumber } from '@sawt/contract';
import type { Work } from '../../platform/audit/change.ts';
import type { WalledTx } from '../../platform/database/wall.ts';
import type { IdentityNumbers } from './identity-numbers.ts';

/** A citizen's own identity number, by themselves. Neither it nor its digits are in what is recorded. */
export function createOwnIdentityNumber({ identityNumberOf, setIdentityNumber, removeIdentityNumber }: IdentityNumbers) {
  async function find(db: WalledTx, personId: string): Promise<OwnIdentityNumber> {
    const known = await identityNumberOf(db, personId);
    return { identityNumber: known && { masked: maskIdentityNumber(known.number), verified: known.verified } };
  }
  const changed = async (tx: WalledTx, personId: string) => ({ subject: `person:${personId}`, output: await find(tx, personId) });
  const set =
    (personId: string, number: string): Work<OwnIdentityNumber> =>
    async ({ tx, now }) => {
      await setIdentityNumber(tx, personId, number, { verified: false, at: now });
      return changed(tx, personId);
    };
  const remove =
    (personId: string): Work<OwnIdentityNumber> =>
    async ({ tx }) => {
      await removeIdentityNumber(tx, personId);
      return changed(tx, personId);
    };
  return { find, set, remove };
}
