import { Secret, TOTP } from 'otpauth';
import type { Reader } from '../../database/database.ts';
import type { AuthenticatorSeals } from './seals.ts';
import { forgetTries, takeTry } from './tries.ts';

const period = 30;
/** One step of skew either way: clocks of phones differ, and people type slowly (RFC 6238 § 5.2). */
const skew = 1;

const totp = (secret: string) => new TOTP({ issuer: 'Sawt', period, secret: Secret.fromUTF8(secret) });
export const authenticatorUri = (secret: string, label: string) =>
  new TOTP({ issuer: 'Sawt', label, period, secret: Secret.fromUTF8(secret) }).toString();
/** What the app shows at a moment. */
export const authenticatorCode = (secret: string, at: Date) => totp(secret).generate({ timestamp: at.getTime() });

/** The time step whose code this is, around a moment; null where it is the code of none. */
function stepOf(secret: string, code: string, now: Date): number | null {
  // otpauth throws at six letters that are more than six bytes.
  if (!/^\d{6}$/.test(code)) return null;
  const delta = totp(secret).validate({ token: code, timestamp: now.getTime(), window: skew });
  return delta === null ? null : Math.floor(now.getTime() / 1000 / period) + delta;
}

export type Verdict = 'right' | 'wrong' | 'locked';

interface Try {
  database: Reader;
  seals: AuthenticatorSeals;
  userId: string;
  code: string;
  now: Date;
}

/** Is it the code of the account's app? Each counts once, and none before the last that counted. */
export async function tryAuthenticatorCode({ database, seals, userId, code, now }: Try): Promise<Verdict> {
  if (!(await takeTry(database, userId, now))) return (await hasAuthenticator(database, userId)) ? 'locked' : 'wrong';
  const row = await database.selectFrom('identity.authenticator').select('secret').where('user_id', '=', userId).executeTakeFirst();
  const step = row?.secret ? stepOf(await seals.open(userId, row.secret), code, now) : null;
  if (step === null || !(await claimStep(database, userId, step))) return 'wrong';
  await forgetTries(database, userId);
  return 'right';
}

/** The first code of an app that is being set up puts it in the place of the one before. */
export async function confirmAuthenticator({ database, seals, userId, code, now }: Try): Promise<Verdict> {
  const row = await database.selectFrom('identity.authenticator').select('pending_secret').where('user_id', '=', userId).executeTakeFirst();
  const sealed = row?.pending_secret;
  if (!sealed) return 'wrong';
  if (!(await takeTry(database, userId, now))) return 'locked';
  const step = stepOf(await seals.open(userId, sealed), code, now);
  if (step === null) return 'wrong';
  const { numUpdatedRows } = await database
    .updateTable('identity.authenticator')
    .set({ secret: sealed, pending_secret: null, last_step: step, tries: 0, locked_until: null })
    .where('user_id', '=', userId)
    .where('pending_secret', '=', sealed)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n ? 'right' : 'wrong';
}

export async function hasAuthenticator(database: Reader, userId: string): Promise<boolean> {
  const row = await database
    .selectFrom('identity.authenticator')
    .select('user_id')
    .where('user_id', '=', userId)
    .where('secret', 'is not', null)
    .executeTakeFirst();
  return row !== undefined;
}

/** One statement, so that of requests at once, on whatever servers, one gets the step. */
async function claimStep(database: Reader, userId: string, step: number): Promise<boolean> {
  const { numUpdatedRows } = await database
    .updateTable('identity.authenticator')
    .set({ last_step: step })
    .where('user_id', '=', userId)
    .where((eb) => eb.or([eb('last_step', 'is', null), eb('last_step', '<', step)]))
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}
