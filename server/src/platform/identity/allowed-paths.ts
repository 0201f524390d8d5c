import { problem } from '../http/problem.ts';

export interface AllowedPath {
  readonly method: 'GET' | 'POST';
  /** The way in, as the audit log names it; null: nobody signs in here. */
  readonly way: string | null;
  /** What of a body reaches better-auth. Its endpoints take more: to change the phone of an account, to trust a device. */
  readonly asks: readonly string[];
  /** What of better-auth's answer our pages use. Nothing else leaves: no token, no account. */
  readonly answers: readonly string[];
  /** The session ends here: the browser is to keep nothing of it, neither drafts nor pictures (ASVS 14.3.1). */
  readonly clears?: true;
}

/** All that answers under /api/auth: what our pages use. Whatever better-auth offers besides, now or one day, is not there. */
export const allowedPaths: Readonly<Record<string, AllowedPath>> = {
  '/phone-number/send-otp': { method: 'POST', way: null, asks: ['phoneNumber'], answers: [] },
  '/phone-number/verify': { method: 'POST', way: 'phone-code', asks: ['phoneNumber', 'code'], answers: [] },
  '/sign-in/username': { method: 'POST', way: 'password', asks: ['username', 'password'], answers: ['secondFactor'] },
  '/two-factor/verify-totp': { method: 'POST', way: 'authenticator', asks: ['code'], answers: [] },
  '/two-factor/verify-backup-code': { method: 'POST', way: 'recovery-code', asks: ['code'], answers: [] },
  '/passkey/options': {
    method: 'POST',
    way: null,
    asks: [],
    answers: ['challenge', 'timeout', 'rpId', 'allowCredentials', 'userVerification'],
  },
  '/passkey/sign-in': { method: 'POST', way: 'passkey', asks: ['answer'], answers: [] },
  '/oidc/begin': { method: 'POST', way: null, asks: ['provider', 'return', 'again'], answers: ['url'] },
  '/oidc/callback/:provider': { method: 'GET', way: 'oidc', asks: [], answers: [] },
  '/sign-out': { method: 'POST', way: null, asks: [], answers: [], clears: true },
};

const pathUnderAuth = (url: string) => url.replace(/^\/api\/auth|\?.*$/g, '').replace(/^(\/oidc\/callback\/)[^/]+$/, '$1:provider');

export function allowedPathOf({ method, url }: { method: string; url: string }): AllowedPath | null {
  const path = pathUnderAuth(url);
  const allowed = Object.hasOwn(allowedPaths, path) ? allowedPaths[path] : undefined;
  return allowed?.method === method ? allowed : null;
}

/**
 * Of a body what is named.
 * @throws problem `request.invalid` for a NUL in it, which PostgreSQL can neither keep nor compare
 */
export function bodyFor({ asks }: AllowedPath, body: unknown): object {
  const asked = pick((body ?? {}) as Record<string, unknown>, asks);
  const unfit = Object.keys(asked).filter((name) => hasNul(asked[name]));
  if (unfit.length > 0) throw problem('request.invalid', { fields: unfit.map((name) => ({ path: `body.${name}`, code: 'custom' })) });
  return asked;
}

const hasNul = (value: unknown): boolean =>
  typeof value === 'string' ? value.includes('\0') : typeof value === 'object' && value !== null && Object.values(value).some(hasNul);

/** Of an error its code, of an answer what is named. */
export function answerOf(body: string, { answers }: AllowedPath, ok: boolean): string {
  return JSON.stringify(pick(parse(body), ok ? answers : ['code', 'message']));
}

const pick = (from: Record<string, unknown>, names: readonly string[]) =>
  Object.fromEntries(names.flatMap((name) => (Object.hasOwn(from, name) ? [[name, from[name]]] : [])));

function parse(body: string): Record<string, unknown> {
  try {
    return (JSON.parse(body) as Record<string, unknown> | null) ?? {};
  } catch {
    return {};
  }
}
