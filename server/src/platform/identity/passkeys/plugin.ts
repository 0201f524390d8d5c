import type { AuthenticationResponseJSON } from '@simplewebauthn/server';
import type { BetterAuthPlugin } from 'better-auth';
import { APIError, createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { z } from 'zod';
import type { Database } from '../../database/database.ts';
import { askForPasskey, checkPasskey } from './use-passkey.ts';

/** Sign-in with a passkey alone: something one has, and the finger, face or PIN that the device asked for. */
export function passkeys({ database, url }: { database: Database; url: string | null }) {
  const originOf = (request: Request | undefined) => url ?? new URL(request?.url ?? '').origin;
  return {
    id: 'passkeys',
    endpoints: {
      askForPasskey: createAuthEndpoint('/passkey/options', { method: 'POST', body: z.object({}) }, async (ctx) =>
        ctx.json(await askForPasskey(database, originOf(ctx.request), new Date())),
      ),
      signInWithPasskey: createAuthEndpoint(
        '/passkey/sign-in',
        { method: 'POST', body: z.object({ answer: PasskeyAnswer }) },
        async (ctx) => {
          const now = new Date();
          const answer = ctx.body.answer as unknown as AuthenticationResponseJSON;
          const verdict = await checkPasskey({ database, origin: originOf(ctx.request), answer, now });
          const user = verdict.userId && !('refused' in verdict) ? await ctx.context.internalAdapter.findUserById(verdict.userId) : null;
          if (!user) {
            const reason = 'refused' in verdict ? verdict.refused : 'unknown';
            throw new APIError('UNAUTHORIZED', { code: 'PASSKEY_REFUSED', account: verdict.userId ?? undefined, reason });
          }
          const session = await ctx.context.internalAdapter.createSession(user.id, false, { provenAt: now });
          await setSessionCookie(ctx, { session, user });
          return ctx.json({ account: user.id });
        },
      ),
    },
  } satisfies BetterAuthPlugin;
}

const PasskeyAnswer = z.looseObject({ id: z.string().max(2000), response: z.looseObject({ clientDataJSON: z.string().max(10_000) }) });
