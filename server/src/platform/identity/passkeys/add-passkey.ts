import { randomUUID } from 'node:crypto';
import { generateRegistrationOptions, type RegistrationResponseJSON, verifyRegistrationResponse } from '@simplewebauthn/server';
import type { Database, Tx } from '../../database/database.ts';
import { problem } from '../../http/problem.ts';
import { challengeSeconds, keepChallenge, takeChallenge } from './challenge.ts';

/** EdDSA, ES256, RS256 (COSE): what devices in use make. */
const supportedAlgorithmIDs = [-8, -7, -257];

/** The site a passkey is for: its address, and the host name that browsers bind it to. */
export const siteOf = (origin: string) => ({ origin, rpId: new URL(origin).hostname });

interface Begin {
  database: Database;
  origin: string;
  person: { id: string; username: string; name: string };
  now: Date;
}

/** What the browser needs to make a passkey: with its owner verified by the device, and nothing about the device itself. */
export async function beginPasskey({ database, origin, person, now }: Begin) {
  const known = await database
    .selectFrom('identity.passkey')
    .select(['credential_id', 'transports'])
    .where('user_id', '=', person.id)
    .execute();
  const options = await generateRegistrationOptions({
    rpName: 'صوت · Sawt',
    rpID: siteOf(origin).rpId,
    userID: new TextEncoder().encode(person.id),
    userName: person.username,
    userDisplayName: person.name,
    attestationType: 'none',
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
    excludeCredentials: known.map(({ credential_id, transports }) => ({ id: credential_id, transports })),
    supportedAlgorithmIDs,
    timeout: challengeSeconds * 1000,
  });
  await keepChallenge(database, options.challenge, person.id, now);
  return options;
}

interface Check {
  database: Database;
  origin: string;
  userId: string;
  answer: RegistrationResponseJSON;
  now: Date;
}

/** @throws problem `passkey.refused` unless it answers a challenge of this person at this site, its owner verified */
export async function checkNewPasskey({ database, origin, userId, answer, now }: Check) {
  const challenge = await takeChallenge(database, answer, userId, now);
  if (!challenge) throw problem('passkey.refused');
  const site = siteOf(origin);
  const { registrationInfo } = await verifyRegistrationResponse({
    response: answer,
    expectedChallenge: challenge,
    expectedOrigin: site.origin,
    expectedRPID: site.rpId,
    requireUserVerification: true,
    supportedAlgorithmIDs,
  }).catch(() => ({ registrationInfo: undefined }));
  if (!registrationInfo) throw problem('passkey.refused');
  return registrationInfo;
}

/** @throws problem `passkey.refused` where the credential is known already, of whomever */
export async function insertPasskey(
  tx: Tx,
  { credential, credentialDeviceType }: Awaited<ReturnType<typeof checkNewPasskey>>,
  of: { userId: string; name: string; now: Date },
): Promise<string> {
  const id = randomUUID();
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('identity.passkey')
    .values({
      id,
      user_id: of.userId,
      credential_id: credential.id,
      public_key: Buffer.from(credential.publicKey),
      counter: credential.counter,
      transports: credential.transports ?? [],
      name: of.name,
      synced: credentialDeviceType === 'multiDevice',
      created_at: of.now,
    })
    .onConflict((conflict) => conflict.column('credential_id').doNothing())
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows === 0n) throw problem('passkey.refused');
  return id;
}
