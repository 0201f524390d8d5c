import { AuthorizationResponseError, ClientError, ResponseBodyError } from 'openid-client';
import { ProblemException } from '../../http/problem.ts';
import { OutgoingError } from '../../outgoing/outgoing.ts';

export type RefusalCode =
  | 'OIDC_UNAVAILABLE'
  | 'OIDC_CANCELLED'
  | 'OIDC_STATE'
  | 'OIDC_REFUSED'
  | 'OIDC_LEVEL'
  | 'OIDC_CONFLICT'
  | 'OIDC_UNKNOWN_STAFF'
  | 'OIDC_INACTIVE';

/** Why nobody is let in. The code is for the page, the reason for the audit log. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly reason: string | undefined;
  readonly account: string | undefined;
  constructor(code: RefusalCode, about: { reason?: string | undefined; account?: string | undefined } = {}) {
    super(code);
    this.code = code;
    this.reason = about.reason;
    this.account = about.account;
  }
}

/** What the provider and the library say, in our codes. Whatever else went wrong is a failure of ours and stays one. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  if (error instanceof ProblemException && error.code === 'identity_number.taken') return new Refusal('OIDC_CONFLICT');
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof OutgoingError) return new Refusal('OIDC_UNAVAILABLE', { reason: cause.code });
  }
  if (error instanceof AuthorizationResponseError) return new Refusal(codeOf(error.error), { reason: plain(error.error) });
  if (error instanceof ResponseBodyError) return new Refusal('OIDC_REFUSED', { reason: plain(error.error) });
  if (error instanceof ClientError) {
    const isDown = error.cause instanceof Response && error.cause.status >= 500;
    return new Refusal(isDown ? 'OIDC_UNAVAILABLE' : 'OIDC_REFUSED', { reason: error.code });
  }
  throw error;
}

const codes: Readonly<Record<string, RefusalCode>> = {
  access_denied: 'OIDC_CANCELLED',
  login_required: 'OIDC_CANCELLED',
  unmet_authentication_requirements: 'OIDC_LEVEL',
  server_error: 'OIDC_UNAVAILABLE',
  temporarily_unavailable: 'OIDC_UNAVAILABLE',
};
const codeOf = (error: string): RefusalCode => (Object.hasOwn(codes, error) ? codes[error] : undefined) ?? 'OIDC_REFUSED';

/** It came from outside: only what such codes look like is written down. */
const plain = (error: string) => (/^[a-z_]{1,60}$/.test(error) ? error : 'other');
