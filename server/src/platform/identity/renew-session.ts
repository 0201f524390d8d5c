import { createHmac, randomBytes } from 'node:crypto';
import type { Tx } from '../database/database.ts';
import type { SawtAuth } from './auth.ts';
import { sessionLimits } from './session-limits.ts';

/**
 * Notes a proof in a session and gives it another token, so that one taken before is worth nothing (ASVS 7.2.4).
 * @returns the cookie line that carries it
 */
export async function renewSession(tx: Tx, auth: SawtAuth, sessionId: string, provenAt: Date): Promise<string> {
  const token = randomBytes(24).toString('base64url');
  await tx.updateTable('identity.session').set({ token, provenAt, updatedAt: provenAt }).where('id', '=', sessionId).execute();
  const { authCookies, secret } = await auth.$context;
  const { name, attributes } = authCookies.sessionToken;
  // Signed as better-call signs cookies.
  const signature = createHmac('sha256', secret).update(token).digest('base64');
  const value = encodeURIComponent(`${token}.${signature}`);
  const maxAge = sessionLimits.citizen.idle / 1000;
  return `${name}=${value}; Path=/; Max-Age=${maxAge}; HttpOnly; SameSite=Lax${attributes.secure ? '; Secure' : ''}`;
}

/** Ends all sessions of a person but one (ASVS 7.4.3). @returns how many */
export async function endOtherSessions(tx: Tx, personId: string, sessionId: string): Promise<number> {
  const { numDeletedRows } = await tx
    .deleteFrom('identity.session')
    .where('userId', '=', personId)
    .where('id', '!=', sessionId)
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}
