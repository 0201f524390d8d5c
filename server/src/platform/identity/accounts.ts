import { randomUUID } from 'node:crypto';
import type { AccountSession } from '@sawt/contract';
import type { Reader, Tx } from '../database/database.ts';

/** An account that nobody can sign in to yet. @returns its id, which is the person's too */
export async function createStaffAccount(tx: Tx, { username, name, now }: { username: string; name: string; now: Date }): Promise<string> {
  const id = randomUUID();
  await tx
    .insertInto('identity.user')
    .values({
      id,
      name,
      username,
      displayUsername: username,
      // better-auth wants an address; nothing is ever sent there (RFC 2606).
      email: `${username}@staff.invalid`,
      emailVerified: false,
      createdAt: now,
      updatedAt: now,
    })
    .execute();
  return id;
}

/**
 * The account that a code to this phone opens: the one there is, or a new one, whose phone nobody has proven yet.
 * @returns its id; null where the number is that of one who is no citizen
 */
export async function accountForPhone(tx: Tx, phone: string, now: Date): Promise<string | null> {
  const id = randomUUID();
  await tx
    .insertInto('identity.user')
    .values({
      id,
      name: '',
      email: `${id}@desk.invalid`,
      emailVerified: false,
      phoneNumber: phone,
      phoneNumberVerified: false,
      createdAt: now,
      updatedAt: now,
    })
    .onConflict((conflict) => conflict.column('phoneNumber').doNothing())
    .execute();
  const account = await tx
    .selectFrom('identity.user')
    .select(['id', 'username'])
    .where('phoneNumber', '=', phone)
    .executeTakeFirstOrThrow();
  return account.username === null ? account.id : null;
}

/** @param hash of `hashPassword` */
export async function setPassword(tx: Tx, userId: string, hash: string, now: Date): Promise<void> {
  await tx.deleteFrom('identity.account').where('userId', '=', userId).where('providerId', '=', 'credential').execute();
  await tx
    .insertInto('identity.account')
    .values({ accountId: userId, providerId: 'credential', userId, password: hash, createdAt: now, updatedAt: now })
    .execute();
}

export async function endSessions(tx: Tx, userId: string): Promise<number> {
  const { numDeletedRows } = await tx.deleteFrom('identity.session').where('userId', '=', userId).executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}

/** Every way in that the account has: sessions, password, links to identity providers, authenticator, passkeys, recovery
 * codes, sign-ins half done. */
export async function forgetCredentials(tx: Tx, userId: string): Promise<void> {
  await endSessions(tx, userId);
  await tx.deleteFrom('identity.account').where('userId', '=', userId).execute();
  await tx.deleteFrom('identity.authenticator').where('user_id', '=', userId).execute();
  await tx.deleteFrom('identity.passkey').where('user_id', '=', userId).execute();
  await tx.deleteFrom('identity.passkey_challenge').where('user_id', '=', userId).execute();
  await tx.deleteFrom('identity.recovery_code').where('user_id', '=', userId).execute();
  await tx.deleteFrom('identity.verification').where('value', '=', userId).execute();
}

/** Where an account is signed in, lately used first. Tokens leave for nobody. @param current the session that asks */
export async function listAccountSessions(db: Reader, userId: string, current: string): Promise<AccountSession[]> {
  const rows = await db
    .selectFrom('identity.session')
    .select(['id', 'createdAt', 'updatedAt', 'ipAddress', 'userAgent'])
    .where('userId', '=', userId)
    .where('expiresAt', '>', new Date())
    .orderBy('updatedAt', 'desc')
    .limit(100)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    current: row.id === current,
    startedAt: row.createdAt.toISOString(),
    usedAt: row.updatedAt.toISOString(),
    address: row.ipAddress || null,
    userAgent: row.userAgent?.slice(0, 300) || null,
  }));
}
