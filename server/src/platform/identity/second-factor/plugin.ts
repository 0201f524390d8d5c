import type { BetterAuthPlugin, GenericEndpointContext } from 'better-auth';
import { APIError, createAuthEndpoint, createAuthMiddleware } from 'better-auth/api';
import { deleteSessionCookie, expireCookie, setSessionCookie } from 'better-auth/cookies';
import { generateRandomString } from 'better-auth/crypto';
import { z } from 'zod';
import type { Database } from '../../database/database.ts';
import { hasAuthenticator, tryAuthenticatorCode, type Verdict } from './authenticator.ts';
import { tryRecoveryCode } from './recovery-codes.ts';
import type { AuthenticatorSeals } from './seals.ts';

/** A right password opens no session yet: it opens these minutes in which the second factor is to follow. */
const challengeSeconds = 600;

/** The second step of the sign-in of staff: a code of the authenticator app, or a recovery code. */
export function secondFactor({ database, seals }: { database: Database; seals: AuthenticatorSeals }) {
  const step = (path: `/${string}`, wrong: string, check: (userId: string, code: string, now: Date) => Promise<Verdict>) =>
    createAuthEndpoint(path, { method: 'POST', body: z.object({ code: z.string().max(40) }) }, async (ctx) => {
      const challenge = await readChallenge(ctx);
      const now = new Date();
      const verdict = await check(challenge.userId, ctx.body.code, now);
      if (verdict === 'locked') throw new APIError('TOO_MANY_REQUESTS', { code: 'ACCOUNT_TEMPORARILY_LOCKED', account: challenge.userId });
      if (verdict === 'wrong') throw new APIError('UNAUTHORIZED', { code: wrong, account: challenge.userId });
      await openProvenSession(ctx, challenge, now);
      return ctx.json({ account: challenge.userId });
    });

  return {
    id: 'second-factor',
    endpoints: {
      verifyAuthenticatorCode: step('/two-factor/verify-totp', 'INVALID_CODE', (userId, code, now) =>
        tryAuthenticatorCode({ database, seals, userId, code, now }),
      ),
      verifyRecoveryCode: step('/two-factor/verify-backup-code', 'INVALID_BACKUP_CODE', (userId, code, now) =>
        tryRecoveryCode(database, { userId, code, now }),
      ),
    },
    hooks: {
      after: [
        {
          matcher: ({ path }) => path === '/sign-in/username',
          handler: createAuthMiddleware(async (ctx) => {
            const opened = ctx.context.newSession;
            if (!opened || !(await hasAuthenticator(database, opened.user.id))) return;
            deleteSessionCookie(ctx, true);
            await ctx.context.internalAdapter.deleteSession(opened.session.token);
            ctx.context.setNewSession(null);
            await beginChallenge(ctx, opened.user.id);
            return ctx.json({ secondFactor: true, account: opened.user.id });
          }),
        },
      ],
    },
  } satisfies BetterAuthPlugin;
}

const challengeCookie = (ctx: GenericEndpointContext) => ctx.context.createAuthCookie('second_factor', { maxAge: challengeSeconds });

/** From here the second factor is to follow. */
export async function beginChallenge(ctx: GenericEndpointContext, userId: string): Promise<void> {
  const identifier = `second-factor-${generateRandomString(32)}`;
  const expiresAt = new Date(Date.now() + challengeSeconds * 1000);
  await ctx.context.internalAdapter.createVerificationValue({ identifier, value: userId, expiresAt });
  const { name, attributes } = challengeCookie(ctx);
  await ctx.setSignedCookie(name, identifier, ctx.context.secret, attributes);
}

interface Challenge {
  identifier: string;
  userId: string;
}
const over = () => new APIError('UNAUTHORIZED', { code: 'INVALID_TWO_FACTOR_COOKIE' });

async function readChallenge(ctx: GenericEndpointContext): Promise<Challenge> {
  const identifier = await ctx.getSignedCookie(challengeCookie(ctx).name, ctx.context.secret);
  const kept = identifier ? await ctx.context.internalAdapter.findVerificationValue(identifier) : null;
  if (!identifier || !kept || kept.expiresAt <= new Date()) throw over();
  return { identifier, userId: kept.value };
}

/** A challenge opens one session. */
async function openProvenSession(ctx: GenericEndpointContext, { identifier, userId }: Challenge, provenAt: Date): Promise<void> {
  const { internalAdapter } = ctx.context;
  const consumed = await internalAdapter.consumeVerificationValue(identifier);
  const user = consumed && (await internalAdapter.findUserById(userId));
  if (!user) throw over();
  const session = await internalAdapter.createSession(userId, false, { provenAt });
  await setSessionCookie(ctx, { session, user });
  expireCookie(ctx, challengeCookie(ctx));
}
