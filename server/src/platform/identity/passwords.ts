import type { Reader } from '../database/database.ts';
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
