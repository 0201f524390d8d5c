import { type AuthenticationResponseJSON, generateAuthenticationOptions, verifyAuthenticationResponse } from '@simplewebauthn/server';
import type { Database } from '../../database/database.ts';
import { siteOf } from './add-passkey.ts';
import { challengeSeconds, keepChallenge, takeChallenge } from './challenge.ts';

/** What the browser needs to ask for a passkey of this site, whosever it is. */
export async function askForPasskey(database: Database, origin: string, now: Date) {
  const options = await generateAuthenticationOptions({
    rpID: siteOf(origin).rpId,
    userVerification: 'required',
    timeout: challengeSeconds * 1000,
  });
  await keepChallenge(database, options.challenge, null, now);
  return options;
}

/** Whose passkey it is; or why it does not count, with the account where one is known. */
export type PasskeyVerdict =
  | { userId: string; passkeyId: string }
  | { refused: 'unknown' | 'not_verified' | 'copied'; userId: string | null };

interface Use {
  database: Database;
  origin: string;
  answer: AuthenticationResponseJSON;
  now: Date;
}

/** Checks an answer: its challenge ours and unused, the site ours, the owner verified by the device, the counter going on. */
export async function checkPasskey({ database, origin, answer, now }: Use): Promise<PasskeyVerdict> {
  const challenge = await takeChallenge(database, answer, null, now);
  const passkey = await database.selectFrom('identity.passkey').selectAll().where('credential_id', '=', answer.id).executeTakeFirst();
  if (!challenge || !passkey) return { refused: 'unknown', userId: passkey?.user_id ?? null };
  const { user_id: userId, id: passkeyId } = passkey;
  const { userHandle } = answer.response;
  if (userHandle && Buffer.from(userHandle, 'base64url').toString('utf8') !== userId) return { refused: 'not_verified', userId };
  const site = siteOf(origin);
  const { verified, authenticationInfo } = await verifyAuthenticationResponse({
    response: answer,
    expectedChallenge: challenge,
    expectedOrigin: site.origin,
    expectedRPID: site.rpId,
    requireUserVerification: true,
    // The counter is looked at below, where it is also written: in one statement.
    credential: { id: passkey.credential_id, publicKey: new Uint8Array(passkey.public_key), counter: 0 },
  }).catch(() => ({ verified: false, authenticationInfo: undefined }));
  if (!verified || !authenticationInfo) return { refused: 'not_verified', userId };
  return (await countUse(database, passkeyId, authenticationInfo.newCounter, now)) ? { userId, passkeyId } : { refused: 'copied', userId };
}

/** A counter that does not go on is that of a copy (WebAuthn Level 3 § 6.1.1). Many passkeys do not count and stay at 0. */
async function countUse(database: Database, passkeyId: string, counter: number, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await database
    .updateTable('identity.passkey')
    .set({ counter, used_at: now })
    .where('id', '=', passkeyId)
    .where((eb) => eb.or([eb('counter', '<', counter), eb.and([eb('counter', '=', 0), eb.val(counter === 0)])]))
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

export async function hasPasskey(database: Database, userId: string): Promise<boolean> {
  const row = await database.selectFrom('identity.passkey').select('id').where('user_id', '=', userId).limit(1).executeTakeFirst();
  return row !== undefined;
}
