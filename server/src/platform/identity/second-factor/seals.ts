import { symmetricDecrypt } from 'better-auth/crypto';
import { sql } from 'kysely';
import type { SealedTable } from '../../personal-data/rotate.ts';
import type { Vault } from '../../personal-data/vault.ts';

/** Keeps the secrets of authenticator apps unreadable in the database, each bound to its account. */
export interface AuthenticatorSeals {
  seal(userId: string, secret: string): string;
  open(userId: string, sealed: string): Promise<string>;
}

const cellOf = (userId: string) => ({ column: 'identity.authenticator.secret', row: userId });

/** @param earlierKey sealed them before there were keys for data, by better-auth; `sawt keys rotate` seals those anew */
export function createAuthenticatorSeals(vault: Vault, earlierKey: string): AuthenticatorSeals {
  return {
    seal: (userId, secret) => vault.seal(cellOf(userId), secret),
    open: async (userId, sealed) =>
      /^\d{1,4}\./.test(sealed) ? vault.open(cellOf(userId), sealed) : symmetricDecrypt({ key: earlierKey, data: sealed }),
  };
}

/** The secrets, as they are sealed again when keys are exchanged. */
export function sealedAuthenticators(vault: Vault, earlierKey: string): SealedTable {
  const seals = createAuthenticatorSeals(vault, earlierKey);
  const again = async (userId: string, sealed: string | null) =>
    sealed === null ? null : seals.seal(userId, await seals.open(userId, sealed));
  return {
    name: 'identity.authenticator',
    async countByKeys(db) {
      const { rows } = await sql<{ keys: string; rows: number }>`
        select case when sealed ~ '^[0-9]{1,4}[.]' then split_part(sealed, '.', 1) || '.' else 'SAWT_SECRET' end as keys, count(*)::int as rows
        from identity.authenticator cross join lateral (values (secret), (pending_secret)) as each (sealed)
        where sealed is not null group by 1 order by 1`.execute(db);
      return rows;
    },
    async rotateSome(tx, after, limit) {
      const old = `${vault.newest.seal}%`;
      let select = tx
        .selectFrom('identity.authenticator')
        .select(['user_id', 'secret', 'pending_secret'])
        .where((eb) => eb.or([eb('secret', 'not like', old), eb('pending_secret', 'not like', old)]))
        .orderBy('user_id')
        .limit(limit)
        .forUpdate();
      if (after) select = select.where('user_id', '>', after);
      const rows = await select.execute();
      const unreadable: string[] = [];
      for (const { user_id, secret, pending_secret } of rows) {
        const sealed = await Promise.all([again(user_id, secret), again(user_id, pending_secret)]).catch(() => undefined);
        if (!sealed) unreadable.push(user_id);
        else {
          const values = { secret: sealed[0], pending_secret: sealed[1] };
          await tx.updateTable('identity.authenticator').set(values).where('user_id', '=', user_id).execute();
        }
      }
      return { last: rows.length < limit ? null : (rows.at(-1)?.user_id ?? null), rotated: rows.length - unreadable.length, unreadable };
    },
  };
}
