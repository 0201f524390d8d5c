import { randomBytes, randomInt } from 'node:crypto';
import type { Reader } from '../../database/database.ts';
import { hashPassword, nonceOf } from '../password-hash.ts';
import type { Verdict } from './authenticator.ts';
import { forgetTries, takeTry } from './tries.ts';

const amount = 10;
/** Crockford's: nothing that is read as something else. Ten of them: 50 bits. */
const letters = '0123456789abcdefghjkmnpqrstvwxyz';
const newCode = () => Array.from({ length: 10 }, () => letters[randomInt(letters.length)]).join('');
const readable = (code: string) => `${code.slice(0, 5)}-${code.slice(5)}`;
const asTyped = (code: string) =>
  code
    .toLowerCase()
    .replace(/[^0-9a-z]/g, '')
    .replaceAll('o', '0')
    .replace(/[il]/g, '1');

/** Replaces the recovery codes of an account. @returns the new ones, this one time */
export async function makeRecoveryCodes(database: Reader, userId: string): Promise<string[]> {
  const codes = Array.from({ length: amount }, newCode);
  // One nonce for the ten, so that a try costs one hashing and not ten.
  const nonce = randomBytes(16);
  const hashes = await Promise.all(codes.map((code) => hashPassword(code, nonce)));
  await database.deleteFrom('identity.recovery_code').where('user_id', '=', userId).execute();
  await database
    .insertInto('identity.recovery_code')
    .values(hashes.map((hash) => ({ user_id: userId, hash })))
    .execute();
  return codes.map(readable);
}

/** Uses one up: of requests with the same code, one gets it. */
export async function tryRecoveryCode(
  database: Reader,
  { userId, code, now }: { userId: string; code: string; now: Date },
): Promise<Verdict> {
  if (!(await takeTry(database, userId, now))) return 'locked';
  const known = await database
    .selectFrom('identity.recovery_code')
    .select('hash')
    .where('user_id', '=', userId)
    .limit(1)
    .executeTakeFirst();
  const hash = await hashPassword(asTyped(code), known ? nonceOf(known.hash) : undefined);
  const { numDeletedRows } = await database
    .deleteFrom('identity.recovery_code')
    .where('user_id', '=', userId)
    .where('hash', '=', hash)
    .executeTakeFirstOrThrow();
  if (numDeletedRows === 0n) return 'wrong';
  await forgetTries(database, userId);
  return 'right';
}
