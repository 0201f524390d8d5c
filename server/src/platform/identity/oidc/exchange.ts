import { IdentityNumber, latinDigits, typedText } from '@sawt/contract';
import * as openid from 'openid-client';
import type { Attempt } from './attempts.ts';
import { Refusal } from './refusal.ts';
import type { ProviderSettings } from './settings.ts';

/** What a provider vouches for. */
export interface Proven {
  subject: string;
  /** E.164 of a Saudi mobile. */
  phone: string | null;
  identityNumber: string | null;
  name: string | null;
  username: string | null;
}

/**
 * Changes the code that came back for what the provider says of the person. The library checks state, `iss` (RFC 9207), PKCE,
 * nonce, signature, issuer, audience, times and `auth_time`; the level of assurance is checked here.
 * @throws what `refusalOf` understands
 */
export async function exchangeCode(
  configuration: openid.Configuration,
  settings: ProviderSettings,
  { cameBackTo, state, nonce, verifier }: Attempt & { cameBackTo: URL },
): Promise<Proven> {
  const tokens = await openid.authorizationCodeGrant(configuration, cameBackTo, {
    expectedState: state,
    expectedNonce: nonce,
    pkceCodeVerifier: verifier,
    idTokenExpected: true,
    ...(settings.maxAge !== undefined && { maxAge: settings.maxAge }),
  });
  const claims = tokens.claims();
  if (!claims) throw new Refusal('OIDC_REFUSED', { reason: 'no_id_token' });
  // Asking for a level binds the provider to nothing; only the ID token says what was proven.
  if (settings.acr.length > 0 && !settings.acr.includes(String(claims.acr ?? ''))) throw new Refusal('OIDC_LEVEL', { reason: 'acr' });
  return readClaims(settings, claims.sub, { ...(await userInfo(configuration, tokens.access_token, claims.sub)), ...claims });
}

/** Many providers keep name and phone out of the ID token. */
const userInfo = async (configuration: openid.Configuration, accessToken: string, subject: string) =>
  configuration.serverMetadata().userinfo_endpoint ? await openid.fetchUserInfo(configuration, accessToken, subject) : {};

export function readClaims({ claims: names }: ProviderSettings, subject: string, claims: Readonly<Record<string, unknown>>): Proven {
  const textOf = (name: string | undefined) => (name && typeof claims[name] === 'string' ? (claims[name] as string) : '');
  const phoneIsVerified = names.phoneVerified === null || claims[names.phoneVerified] === true;
  return {
    subject,
    phone: phoneIsVerified ? readPhone(textOf(names.phone)) : null,
    identityNumber: IdentityNumber.safeParse(textOf(names.identityNumber)).data ?? null,
    name: typedText(80).safeParse(textOf(names.name)).data ?? null,
    username: textOf(names.username).toLowerCase() || null,
  };
}

/** However the provider writes it: `+966 5…`, `009665…`, `05…`. */
function readPhone(text: string): string | null {
  const [, digits] = /^(?:\+|00)?(?:966)?0?(5\d{8})$/.exec(latinDigits(text).replace(/[\s-]/g, '')) ?? [];
  return digits ? `+966${digits}` : null;
}
