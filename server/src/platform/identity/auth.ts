import { APIError, betterAuth } from 'better-auth';
import { phoneNumber, username } from 'better-auth/plugins';
import type { Database } from '../database/database.ts';
import { cookiePrefix } from './cookies.ts';
import { shortestPassword } from './good-password.ts';
import { type OidcOptions, oidc } from './oidc/plugin.ts';
import { passkeys } from './passkeys/plugin.ts';
import { hashPassword, verifyPassword } from './password-hash.ts';
import { secondFactor } from './second-factor/plugin.ts';
import type { AuthenticatorSeals } from './second-factor/seals.ts';
import { noteUseEvery, sessionLimits } from './session-limits.ts';

/** A code for which somebody waits: to sign in, unless it names another template. */
export interface CodeMessage {
  phone: string;
  code: string;
  minutes: number;
  template?: 'sign-in-code' | 'proof-code' | 'phone-change-code';
  /** Whose it is, where that is known. */
  personId?: string | null;
}

export interface AuthOptions {
  database: Database;
  secret: string;
  /** Of the secrets of authenticator apps. */
  seals: AuthenticatorSeals;
  /** The public address; null: whatever host the request names. */
  url: string | null;
  /** May a session of this account begin? Asked for every way in. */
  mayEnter(userId: string): Promise<boolean>;
  /** Sends a code; rejects with a `TooManyCodes` when the number got too many lately. */
  sendCode(message: CodeMessage): Promise<void>;
  /** Null: no identity providers. */
  oidc: OidcOptions | null;
}

export class TooManyCodes extends Error {}

/** Saudi mobile numbers in E.164. */
const saudiMobile = /^\+9665\d{8}$/;
const codeMinutes = 5;

/**
 * Sign-in by better-auth: citizens by a code sent to their phone, staff by user name, password and authenticator app.
 * Its limits are kept in the database, so that many servers agree.
 */
export function createAuth(options: AuthOptions) {
  const { database, secret, url } = options;
  return betterAuth({
    secret,
    ...(url && { baseURL: url }),
    basePath: '/api/auth',
    // One's own pages only. Without a configured address the browser's word for the host is the address.
    trustedOrigins: (request) => [url ?? ownOrigin(request)],
    database: { db: database.withSchema('identity'), type: 'postgres', transaction: true },
    logger: { disabled: true },
    // What is not an answer of its own goes to our error handler: a coded document out, one line in the log.
    onAPIError: { throw: true },
    telemetry: { enabled: false },
    advanced: {
      database: { generateId: 'uuid' },
      cookiePrefix: cookiePrefix(url),
      // The prefix `__Host-` says more than the `__Secure-` that this would add.
      useSecureCookies: false,
      defaultCookieAttributes: { secure: url?.startsWith('https:') ?? false, httpOnly: true, sameSite: 'lax', path: '/' },
      ipAddress: { ipAddressHeaders: ['x-sawt-address'] },
    },
    session: {
      expiresIn: sessionLimits.citizen.idle / 1000,
      updateAge: noteUseEvery / 1000,
      additionalFields: { provenAt: { type: 'date', required: false, input: false } },
    },
    databaseHooks: {
      session: {
        create: {
          before: async ({ userId }) => {
            if (!(await options.mayEnter(userId))) throw new APIError('FORBIDDEN', { code: 'ACCOUNT_CLOSED' });
          },
        },
      },
    },
    rateLimit: {
      enabled: true,
      storage: 'database',
      window: 60,
      max: 100,
      customRules: {
        '/phone-number/send-otp': { window: 60, max: 10 },
        '/phone-number/verify': { window: 60, max: 20 },
        '/sign-in/username': { window: 60, max: 20 },
        '/two-factor/verify-totp': { window: 60, max: 20 },
      },
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: shortestPassword,
      maxPasswordLength: 200,
      password: { hash: hashPassword, verify: verifyPassword },
    },
    user: { changeEmail: { enabled: false } },
    plugins: [
      username({ usernameValidator: (name) => /^[a-z0-9._-]+$/.test(name) }),
      phoneNumber({
        otpLength: 6,
        expiresIn: codeMinutes * 60,
        allowedAttempts: 5,
        phoneNumberValidator: (phone) => saudiMobile.test(phone),
        signUpOnVerification: { getTempEmail: (phone) => `${phone.slice(1)}@phone.invalid`, getTempName: () => '' },
        sendOTP: async ({ phoneNumber: phone, code }) => {
          try {
            await options.sendCode({ phone, code, minutes: codeMinutes });
          } catch (error) {
            if (error instanceof TooManyCodes) throw new APIError('TOO_MANY_REQUESTS', { code: 'TOO_MANY_CODES' });
            throw error;
          }
        },
      }),
      secondFactor({ database, seals: options.seals }),
      passkeys({ database, url }),
      oidc(options.oidc, { database, url }),
    ],
  });
}

export type SawtAuth = ReturnType<typeof createAuth>;

function ownOrigin(request: Request | undefined): string {
  return request ? new URL(request.url).origin : '';
}
