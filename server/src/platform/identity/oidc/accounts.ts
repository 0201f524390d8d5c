import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Reader, Tx } from '../../database/database.ts';
import type { ProviderSettings } from './settings.ts';

/** An official of an agency is a citizen, too: the same subject may be both, by two ways in and with two accounts. */
const keyOf = ({ issuer, audience }: ProviderSettings) => (audience === 'citizens' ? issuer : `${issuer} staff`);

export async function accountOfSubject(tx: Reader, settings: ProviderSettings, subject: string): Promise<string | null> {
  const row = await tx
    .selectFrom('identity.account')
    .select('userId')
    .where('providerId', '=', keyOf(settings))
    .where('accountId', '=', subject)
    .executeTakeFirst();
  return row?.userId ?? null;
}

/** Is the account that of another subject of this provider already? Families share a phone, agencies give a user name twice. */
export async function isOfAnotherSubject(tx: Reader, settings: ProviderSettings, account: string, subject: string): Promise<boolean> {
  const row = await tx
    .selectFrom('identity.account')
    .select('id')
    .where('providerId', '=', keyOf(settings))
    .where('userId', '=', account)
    .where('accountId', '!=', subject)
    .executeTakeFirst();
  return row !== undefined;
}

export async function linkSubject(tx: Tx, settings: ProviderSettings, account: string, subject: string): Promise<void> {
  await tx
    .insertInto('identity.account')
    .values({ userId: account, providerId: keyOf(settings), accountId: subject, updatedAt: new Date() })
    .execute();
}

/** The account of a verified phone; `taken` where it is that of somebody who is no citizen. */
export async function accountOfPhone(tx: Reader, phone: string): Promise<{ account: string | null; taken: boolean }> {
  const row = await tx
    .selectFrom('identity.user')
    .select(['id', 'username', 'phoneNumberVerified'])
    .where('phoneNumber', '=', phone)
    .executeTakeFirst();
  const fits = row?.phoneNumberVerified === true && row.username === null;
  return { account: row && fits ? row.id : null, taken: row !== undefined };
}

export async function createAccount(tx: Tx): Promise<string> {
  const id = randomUUID();
  const updatedAt = new Date();
  await tx
    .insertInto('identity.user')
    .values({ id, name: '', email: `${id}@oidc.invalid`, emailVerified: false, updatedAt })
    .execute();
  return id;
}

/** So that a code to the same phone opens the same account. */
export const givePhone = (tx: Tx, account: string, phone: string) =>
  tx
    .updateTable('identity.user')
    .set({ phoneNumber: phone, phoneNumberVerified: true })
    .where('id', '=', account)
    .where('phoneNumber', 'is', null)
    .execute();

/** Those who come at the same moment with the same subject, phone or number wait for each other. */
export async function lockAll(tx: Tx, keys: readonly (string | null)[]): Promise<void> {
  for (const key of keys.filter((one) => one !== null).sort()) {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`oidc ${key}`}, 0))`.execute(tx);
  }
}
