import { sql } from 'kysely';
import type { WalledTx } from '../../platform/database/wall.ts';
import { problem } from '../../platform/http/problem.ts';
import type { Vault } from '../../platform/personal-data/vault.ts';

export interface KnownNumber {
  number: string;
  /** An identity provider vouches for it; otherwise its holder wrote it. */
  verified: boolean;
}

/**
 * Identity numbers: kept sealed, found by their hash. The wall shows a person their own and the region all of them; a number
 * that a provider vouches for is therefore set in a transaction of the system.
 */
export interface IdentityNumbers {
  /** Without opening it. */
  identityNumberState(db: WalledTx, personId: string): Promise<'verified' | 'declared' | null>;
  identityNumberOf(db: WalledTx, personId: string): Promise<KnownNumber | null>;
  /** The person for whom the number was verified: who signs in with it is they. What people wrote themselves does not count. */
  personByIdentityNumber(db: WalledTx, number: string): Promise<string | null>;
  /** Everybody who has the number, verified or not. */
  holdersOf(db: WalledTx, number: string): Promise<string[]>;
  /**
   * @param number as `IdentityNumber` of the contract gives it
   * @throws problem `identity_number.verified` where a verified one would be written over by its holder,
   *   `identity_number.taken` when it was verified for somebody else
   */
  setIdentityNumber(tx: WalledTx, personId: string, number: string, how: { verified: boolean; at: Date }): Promise<void>;
  /** @throws problem `identity_number.verified` */
  removeIdentityNumber(tx: WalledTx, personId: string): Promise<void>;
}

export const sealedColumn = 'directory.identity_number.sealed';
export const hashedColumn = 'directory.identity_number.hash';

export function createIdentityNumbers(vault: Vault): IdentityNumbers {
  const holding = (db: WalledTx, number: string) =>
    db.selectFrom('directory.identity_number').select('person_id').where('hash', 'in', vault.hashes(hashedColumn, number));

  const personByIdentityNumber: IdentityNumbers['personByIdentityNumber'] = async (db, number) =>
    (await holding(db, number).where('verified', '=', true).executeTakeFirst())?.person_id ?? null;

  async function demandOwn(tx: WalledTx, personId: string): Promise<void> {
    const known = await tx
      .selectFrom('directory.identity_number')
      .select('verified')
      .where('person_id', '=', personId)
      .forUpdate()
      .executeTakeFirst();
    if (known?.verified) throw problem('identity_number.verified');
  }

  return {
    async identityNumberState(db, personId) {
      const row = await db.selectFrom('directory.identity_number').select('verified').where('person_id', '=', personId).executeTakeFirst();
      return row ? (row.verified ? 'verified' : 'declared') : null;
    },
    async identityNumberOf(db, personId) {
      const row = await db.selectFrom('directory.identity_number').selectAll().where('person_id', '=', personId).executeTakeFirst();
      return row ? { number: vault.open({ column: sealedColumn, row: personId }, row.sealed), verified: row.verified } : null;
    },
    personByIdentityNumber,
    holdersOf: async (db, number) => (await holding(db, number).execute()).map((row) => row.person_id),
    async setIdentityNumber(tx, personId, number, { verified, at }) {
      if (verified) await demandFree(tx, personId, number);
      else await demandOwn(tx, personId);
      const values = {
        sealed: vault.seal({ column: sealedColumn, row: personId }, number),
        hash: vault.hash(hashedColumn, number),
        verified,
        set_at: at,
      };
      await tx
        .insertInto('directory.identity_number')
        .values({ person_id: personId, ...values })
        .onConflict((conflict) => conflict.column('person_id').doUpdateSet(values))
        .execute();
    },
    async removeIdentityNumber(tx, personId) {
      await demandOwn(tx, personId);
      await tx.deleteFrom('directory.identity_number').where('person_id', '=', personId).execute();
    },
  };

  /** Two at the same moment wait for each other here: while look-up keys are exchanged, the index cannot tell one number from itself. */
  async function demandFree(tx: WalledTx, personId: string, number: string): Promise<void> {
    const [oldest = ''] = vault.hashes(hashedColumn, number);
    await sql`select pg_advisory_xact_lock(hashtextextended(${oldest}, 0))`.execute(tx);
    const holder = await personByIdentityNumber(tx, number);
    if (holder && holder !== personId) throw problem('identity_number.taken');
  }
}
