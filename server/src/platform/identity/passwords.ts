import type { Reader, Tx } from '../database/database.ts';
import { verifyPassword } from './password-hash.ts';

/** Null for an account without a password, such as a citizen's. */
export async function findPasswordHash(database: Reader, userId: string): Promise<string | null> {
  const row = await database
    .selectFrom('identity.account')
    .select('password')
    .where('userId', '=', userId)
    .where('providerId', '=', 'credential')
    .executeTakeFirst();
  return row?.password ?? null;
}

export async function passwordFits(database: Reader, userId: string, password: string): Promise<boolean> {
  const hash = await findPasswordHash(database, userId);
  return hash !== null && (await verifyPassword({ hash, password }));
}

export const setPasswordHash = (tx: Tx, userId: string, password: string) =>
  tx
    .updateTable('identity.account')
    .set({ password, updatedAt: new Date() })
    .where('userId', '=', userId)
    .where('providerId', '=', 'credential')
    .execute();

/** What an account is called. */
export async function accountNamesOf(database: Reader, userId: string): Promise<string[]> {
  const user = await database
    .selectFrom('identity.user')
    .select(['name', 'username', 'email'])
    .where('id', '=', userId)
    .executeTakeFirstOrThrow();
  return [user.name, user.username ?? '', user.email];
}
