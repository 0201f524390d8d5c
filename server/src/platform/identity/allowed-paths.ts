export interface AllowedPath {
  readonly method: 'GET' | 'POST';
  /** The way in, as the audit log names it; null: nobody signs in here. */
  readonly way: string | null;
  /** What of better-auth's answer our pages use. Nothing else leaves: no token, no account. */
  readonly answers: readonly string[];
  /** The session ends here: the browser is to keep nothing of it, neither drafts nor pictures (ASVS 14.3.1). */
  readonly clears?: true;
}

/** All that answers under /api/auth: what our pages use. Whatever better-auth offers besides, now or one day, is not there. */
export const allowedPaths: Readonly<Record<string, AllowedPath>> = {
  '/phone-number/send-otp': { method: 'POST', way: null, answers: [] },
  '/phone-number/verify': { method: 'POST', way: 'phone-code', answers: [] },
  '/sign-in/username': { method: 'POST', way: 'password', answers: ['secondFactor'] },
  '/two-factor/verify-totp': { method: 'POST', way: 'authenticator', answers: [] },
  '/two-factor/verify-backup-code': { method: 'POST', way: 'recovery-code', answers: [] },
  '/passkey/options': { method: 'POST', way: null, answers: ['challenge', 'timeout', 'rpId', 'allowCredentials', 'userVerification'] },
  '/passkey/sign-in': { method: 'POST', way: 'passkey', answers: [] },
  '/oidc/begin': { method: 'POST', way: null, answers: ['url'] },
  '/oidc/callback/:provider': { method: 'GET', way: 'oidc', answers: [] },
  '/sign-out': { method: 'POST', way: null, answers: [], clears: true },
};

const pathUnderAuth = (url: string) => url.replace(/^\/api\/auth|\?.*$/g, '').replace(/^(\/oidc\/callback\/)[^/]+$/, '$1:provider');

export function allowedPathOf({ method, url }: { method: string; url: string }): AllowedPath | null {
  const path = pathUnderAuth(url);
  const allowed = Object.hasOwn(allowedPaths, path) ? allowedPaths[path] : undefined;
  return allowed?.method === method ? allowed : null;
}

/** Of an error its code, of an answer what is named. */
export function answerOf(body: string, { answers }: AllowedPath, ok: boolean): string {
  const said = parse(body);
  const names = ok ? answers : ['code', 'message'];
  return JSON.stringify(Object.fromEntries(names.flatMap((name) => (Object.hasOwn(said, name) ? [[name, said[name]]] : []))));
}

function parse(body: string): Record<string, unknown> {
  try {
    return (JSON.parse(body) as Record<string, unknown> | null) ?? {};
  } catch {
    return {};
  }
}
