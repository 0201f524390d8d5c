import type { BetterAuthPlugin, GenericEndpointContext } from 'better-auth';
import { APIError, createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import * as openid from 'openid-client';
import { z } from 'zod';
import type { Database } from '../../database/database.ts';
import { hasAuthenticator } from '../second-factor/authenticator.ts';
import { beginChallenge } from '../second-factor/plugin.ts';
import { attemptSeconds, createAttempts, newBrowserSecret } from './attempts.ts';
import type { Entrant } from './citizen.ts';
import { exchangeCode, type Proven } from './exchange.ts';
import type { Providers } from './providers.ts';
import { Refusal, refusalOf } from './refusal.ts';
import type { ProviderSettings } from './settings.ts';

export interface OidcOptions {
  providers: Providers;
  findCitizen(settings: ProviderSettings, proven: Proven): Promise<Entrant>;
  findStaff(settings: ProviderSettings, proven: Proven): Promise<Entrant>;
}

const callbackPath = '/oidc/callback/:provider';
/** Only a page of ours: a path in printable ASCII, and none that a browser takes for another host. */
const returnPath = z
  .string()
  .max(500)
  .regex(/^\/(?![/\\])[!-[\]-~]*$/);

/** Sign-in by an identity provider: OpenID Connect, authorization code with PKCE (RFC 9700). */
export function oidc(options: OidcOptions | null, { database, url }: { database: Database; url: string | null }) {
  const attempts = createAttempts(database);
  const origin = (ctx: GenericEndpointContext) => url ?? new URL((ctx.request as Request).url).origin;
  /** One for each provider, so that no provider can pass off another's code as its own (RFC 9700 § 4.4). */
  const redirectUri = (ctx: GenericEndpointContext, { id }: ProviderSettings) => `${origin(ctx)}/api/auth/oidc/callback/${id}`;

  function demandProvider(id: string): OidcOptions & { settings: ProviderSettings } {
    const settings = options?.providers.find(id);
    if (!options || !settings) throw new APIError('NOT_FOUND', { code: 'OIDC_UNKNOWN_PROVIDER' });
    return { ...options, settings };
  }

  const begin = createAuthEndpoint(
    '/oidc/begin',
    { method: 'POST', body: z.object({ provider: z.string().max(64), return: returnPath, again: z.boolean().optional() }) },
    async (ctx) => {
      const { providers, settings } = demandProvider(ctx.body.provider);
      const configuration = await providers.connect(settings).catch((error) => {
        throw new APIError('SERVICE_UNAVAILABLE', { code: refusalOf(error).code });
      });
      const browser = (await browserOf(ctx)) ?? newBrowserSecret();
      await setBrowserCookie(ctx, browser);
      const attempt = await attempts.begin({ provider: settings.id, returnPath: ctx.body.return, browser });
      const address = openid.buildAuthorizationUrl(configuration, {
        redirect_uri: redirectUri(ctx, settings),
        scope: settings.scope,
        state: attempt.state,
        nonce: attempt.nonce,
        code_challenge: await openid.calculatePKCECodeChallenge(attempt.verifier),
        code_challenge_method: 'S256',
        ...(settings.acr.length > 0 && { acr_values: settings.acr.join(' ') }),
        // After a refusal the provider would only say the same again of whoever it still knows.
        ...(ctx.body.again && { prompt: 'login' }),
        ...(settings.maxAge !== undefined && { max_age: String(settings.maxAge) }),
      });
      return ctx.json({ url: address.href });
    },
  );

  const callback = createAuthEndpoint(callbackPath, { method: 'GET' }, async (ctx) => {
    const { providers, findCitizen, findStaff, settings } = demandProvider(ctx.params.provider);
    const door = settings.audience === 'citizens' ? '/sign-in' : '/staff/sign-in';
    const cameBackTo = new URL(redirectUri(ctx, settings));
    cameBackTo.search = new URL((ctx.request as Request).url).search;
    const state = cameBackTo.searchParams.get('state') ?? '';
    const attempt = await attempts.take({ provider: settings.id, state, browser: (await browserOf(ctx)) ?? '' });
    try {
      if (!attempt) throw new Refusal('OIDC_STATE');
      const proven = await exchangeCode(await providers.connect(settings), settings, { ...attempt, cameBackTo });
      const entrant = settings.audience === 'citizens' ? await findCitizen(settings, proven) : await findStaff(settings, proven);
      const isOpen = await open(ctx, settings, entrant.account);
      const onward = isOpen ? attempt.returnPath : `${door}?${new URLSearchParams({ step: 'code', return: attempt.returnPath })}`;
      return leadTo(ctx, onward, { provider: settings.id, ...entrant });
    } catch (error) {
      const { code, reason, account } = refusalOf(error);
      const query = new URLSearchParams({ problem: code, ...(attempt && { return: attempt.returnPath }) });
      return leadTo(ctx, `${door}?${query}`, { provider: settings.id, code, reason, account });
    }
  });

  /** @returns false where the second factor is still to come */
  async function open(ctx: GenericEndpointContext, { audience, acr }: ProviderSettings, account: string): Promise<boolean> {
    const { internalAdapter } = ctx.context;
    const isStaff = audience !== 'citizens';
    // A level that was demanded and proven is a strong factor; without one ours follows, as after a password.
    const provenAt = isStaff && acr.length > 0 ? new Date() : null;
    if (isStaff && !provenAt && (await hasAuthenticator(database, account))) {
      await beginChallenge(ctx, account);
      return false;
    }
    const user = await internalAdapter.findUserById(account);
    if (!user) throw new Refusal('OIDC_INACTIVE', { account });
    const session = await internalAdapter.createSession(account, false, { provenAt });
    await setSessionCookie(ctx, { session, user });
    return true;
  }

  return { id: 'oidc', endpoints: { beginProviderSignIn: begin, providerCallback: callback } } satisfies BetterAuthPlugin;
}

const browserCookie = (ctx: GenericEndpointContext) => ctx.context.createAuthCookie('oidc', { maxAge: attemptSeconds });
const browserOf = async (ctx: GenericEndpointContext) => (await ctx.getSignedCookie(browserCookie(ctx).name, ctx.context.secret)) || null;
async function setBrowserCookie(ctx: GenericEndpointContext, browser: string): Promise<void> {
  const { name, attributes } = browserCookie(ctx);
  await ctx.setSignedCookie(name, browser, ctx.context.secret, attributes);
}

/** The browser is led on; what is said beside it is for the record of sign-ins and does not leave. */
function leadTo(ctx: GenericEndpointContext, location: string, said: object) {
  ctx.setStatus(302);
  ctx.setHeader('location', location);
  return ctx.json(said);
}
