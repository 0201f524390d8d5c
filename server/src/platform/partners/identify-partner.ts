import { createHash } from 'node:crypto';
import type { Clock } from '../clock.ts';
import type { Database } from '../database/database.ts';

/** Another system, known by its key. */
export interface PartnerCaller {
  id: string;
  agency: string | null;
}

export const hashOfKey = (key: string): Buffer => createHash('sha256').update(key).digest();

const aMinute = 60_000;

/** Who sent the `Authorization` of a request; null without a key that is known and not revoked. */
export function createIdentifyPartner({ database, clock }: { database: Database; clock: Clock }) {
  return async (authorization: string | undefined): Promise<PartnerCaller | null> => {
    const key = /^Bearer (sawt_[\w-]{43})$/.exec(authorization ?? '')?.[1];
    if (!key) return null;
    // Found by the hash of 256 random bits: how long the look-up takes says nothing about a key.
    const partner = await database
      .selectFrom('platform.partner')
      .select(['id', 'agency', 'last_used_at'])
      .where('key_hash', '=', hashOfKey(key))
      .where('revoked_at', 'is', null)
      .executeTakeFirst();
    if (!partner) return null;
    const now = clock.now();
    if (!partner.last_used_at || now.getTime() - partner.last_used_at.getTime() >= aMinute) {
      await database.updateTable('platform.partner').set({ last_used_at: now }).where('id', '=', partner.id).execute();
    }
    return { id: partner.id, agency: partner.agency };
  };
}
