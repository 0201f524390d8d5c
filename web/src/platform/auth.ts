/** Sign-in stands apart from the contract: better-auth serves it under `/api/auth` with error codes of its own. */
export class AuthError extends Error {
  readonly code: string;
  readonly status: number;
  readonly retryAfterSeconds: number | undefined;
  constructor(code: string, status: number, retryAfterSeconds?: number) {
    super(`${code} (${status})`);
    this.code = code;
    this.status = status;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

async function post<T>(path: string, body: object = {}): Promise<T> {
  const response = await fetch(`/api/auth${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    credentials: 'same-origin',
    body: JSON.stringify(body),
  });
  const answer = await response.json().catch(() => null);
  if (!response.ok)
    throw new AuthError(String(answer?.code ?? ''), response.status, Number(response.headers.get('retry-after')) || undefined);
  return answer as T;
}

/** Sends a code by SMS. @param phoneNumber `+9665xxxxxxxx` */
export const sendPhoneCode = (phoneNumber: string) => post<unknown>('/phone-number/send-otp', { phoneNumber });

/** Signs in with the code of the SMS; a number never seen before becomes an account. */
export const verifyPhoneCode = (phoneNumber: string, code: string) => post<unknown>('/phone-number/verify', { phoneNumber, code });

/** @returns whether an authenticator code is to follow */
export async function signInWithPassword(username: string, password: string): Promise<{ secondFactor: boolean }> {
  const answer = await post<{ secondFactor?: boolean }>('/sign-in/username', { username, password });
  return { secondFactor: answer.secondFactor === true };
}

export const verifyAuthenticatorCode = (code: string) => post<unknown>('/two-factor/verify-totp', { code });

/** In place of an authenticator code, for those without their phone; each recovery code works once. */
export const verifyRecoveryCode = (code: string) => post<unknown>('/two-factor/verify-backup-code', { code });

interface ProviderSignIn {
  provider: string;
  /** Of ours, with its search: where the provider is to lead back to. */
  return: string;
  /** It was tried and refused: the provider is to ask anew who one is. */
  again: boolean;
}

/** Leaves for an identity provider. */
export async function beginProviderSignIn(way: ProviderSignIn): Promise<void> {
  const { url } = await post<{ url: string }>('/oidc/begin', way);
  window.location.assign(url);
}

/** What the browser needs to ask for a passkey. */
export const askForPasskey = () => post<object>('/passkey/options');

export const signInWithPasskey = (answer: object) => post<unknown>('/passkey/sign-in', { answer });

export const signOut = () => post<unknown>('/sign-out');
