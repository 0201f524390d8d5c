import { createHash, createHmac, randomBytes } from 'node:crypto';
import type { Database } from '../../database/database.ts';

/** In seconds: time enough to find one's phone and prove oneself there. */
export const attemptSeconds = 600;

export interface Attempt {
  state: string;
  nonce: string;
  verifier: string;
}

const random = () => randomBytes(32).toString('base64url');
const hash = (text: string) => createHash('sha256').update(text).digest();
/** Made anew from what the browser holds when it comes back, so that the database keeps no secret. */
const secretsOf = (browser: string, state: string): Attempt => ({
  state,
  nonce: createHmac('sha256', browser).update(`nonce ${state}`).digest('base64url'),
  verifier: createHmac('sha256', browser).update(`verifier ${state}`).digest('base64url'),
});

/** The secret of a browser that has none yet; its cookie binds what it begins to it. */
export const newBrowserSecret = random;

export function createAttempts(database: Database) {
  return {
    async begin(of: { provider: string; returnPath: string; browser: string }): Promise<Attempt> {
      const now = Date.now();
      const attempt = secretsOf(of.browser, random());
      await database.deleteFrom('identity.oidc_attempt').where('expires_at', '<=', new Date(now)).execute();
      await database
        .insertInto('identity.oidc_attempt')
        .values({
          state_hash: hash(attempt.state),
          browser_hash: hash(of.browser),
          provider: of.provider,
          return_path: of.returnPath,
          expires_at: new Date(now + attemptSeconds * 1000),
        })
        .execute();
      return attempt;
    },

    /** Each attempt comes back once, to the browser that began it, within its time; otherwise null. */
    async take(of: { provider: string; state: string; browser: string }): Promise<(Attempt & { returnPath: string }) | null> {
      const row = await database
        .deleteFrom('identity.oidc_attempt')
        .where('state_hash', '=', hash(of.state))
        .where('browser_hash', '=', hash(of.browser))
        .where('provider', '=', of.provider)
        .where('expires_at', '>', new Date())
        .returning('return_path')
        .executeTakeFirst();
      return row ? { ...secretsOf(of.browser, of.state), returnPath: row.return_path } : null;
    },
  };
}
export type Attempts = ReturnType<typeof createAttempts>;
