import { randomInt, timingSafeEqual } from 'node:crypto';
import type { Database } from '../database/database.ts';
import { problem } from '../http/problem.ts';
import type { Vault } from '../personal-data/vault.ts';
import { type AuthOptions, TooManyCodes } from './auth.ts';

/** To prove oneself anew, by the number one has; to change it, by the new one. */
type Purpose = 'prove' | 'change';
const templates = { prove: 'proof-code', change: 'phone-change-code' } as const;

const minutes = 5;
const mostTries = 5;
const column = 'identity.phone_code.hash';

export interface PhoneCodeOptions {
  database: Database;
  vault: Pick<Vault, 'hash' | 'hashes'>;
  sendCode: AuthOptions['sendCode'];
}

export type PhoneCodes = ReturnType<typeof createPhoneCodes>;

/** Codes by SMS for somebody who is signed in, with the limits of sign-in codes. */
export function createPhoneCodes({ database, vault, sendCode }: PhoneCodeOptions) {
  const bound = (personId: string, purpose: Purpose, phone: string, code: string) => [personId, purpose, phone, code].join(' ');

  return {
    /** The one sent before counts no more. */
    async send(personId: string, purpose: Purpose, phone: string): Promise<void> {
      const code = String(randomInt(1_000_000)).padStart(6, '0');
      try {
        await sendCode({ template: templates[purpose], personId, phone, code, minutes });
      } catch (error) {
        if (error instanceof TooManyCodes) throw problem('request.too_many', { retryAfterSeconds: 600 });
        throw error;
      }
      const hash = vault.hash(column, bound(personId, purpose, phone, code));
      const row = { phone, hash, tries: 0, expires_at: new Date(Date.now() + minutes * 60_000) };
      await database
        .insertInto('identity.phone_code')
        .values({ person_id: personId, purpose, ...row })
        .onConflict((conflict) => conflict.columns(['person_id', 'purpose']).doUpdateSet(row))
        .execute();
    },

    /**
     * A try is taken before the code is looked at, outside of any transaction that could take it back; a right code counts once.
     * @returns the number it was sent to, or null
     */
    async take(personId: string, purpose: Purpose, code: string): Promise<string | null> {
      const row = await database
        .updateTable('identity.phone_code')
        .set(({ eb }) => ({ tries: eb('tries', '+', 1) }))
        .where('person_id', '=', personId)
        .where('purpose', '=', purpose)
        .where('tries', '<', mostTries)
        .where('expires_at', '>', new Date())
        .returning(['phone', 'hash'])
        .executeTakeFirst();
      if (!row) return null;
      const possible = vault.hashes(column, bound(personId, purpose, row.phone, code));
      if (!possible.some((hash) => isSame(hash, row.hash))) return null;
      const { numDeletedRows } = await database
        .deleteFrom('identity.phone_code')
        .where('person_id', '=', personId)
        .where('purpose', '=', purpose)
        .where('hash', '=', row.hash)
        .executeTakeFirstOrThrow();
      return numDeletedRows > 0n ? row.phone : null;
    },
  };
}

const isSame = (one: string, other: string) => one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
