import { z } from 'zod';
import { Bilingual, Code, Instant } from './common.ts';
import { defineEndpoints } from './endpoint.ts';

/** Where one is signed in: a browser on a device. */
export const AccountSession = z.object({
  id: z.uuid(),
  /** The one that asks. */
  current: z.boolean(),
  startedAt: Instant,
  /** To a few minutes. */
  usedAt: Instant,
  address: z.string().nullable(),
  userAgent: z.string().nullable(),
});
export type AccountSession = z.infer<typeof AccountSession>;

/** The ways of one's own account to prove who one is. */
export const AccountSecurity = z.object({
  hasPassword: z.boolean(),
  hasAuthenticator: z.boolean(),
  recoveryCodesLeft: z.number().int(),
});
export type AccountSecurity = z.infer<typeof AccountSecurity>;

export const Passkey = z.object({
  id: z.uuid(),
  name: z.string(),
  /** Kept by its maker's cloud, and so on several devices. */
  synced: z.boolean(),
  addedAt: Instant,
  usedAt: Instant.nullable(),
});
export type Passkey = z.infer<typeof Passkey>;

const passkeyName = z.string().trim().min(1).max(60);
/** As browsers give it (RegistrationResponseJSON, AuthenticationResponseJSON of WebAuthn Level 3). */
const passkeyAnswer = z.looseObject({
  id: z.string().max(2000),
  response: z.looseObject({ clientDataJSON: z.string().max(10_000) }),
});
const password = z.string().max(200);
const code = z.string().max(40);
const recoveryCodes = z.object({ recoveryCodes: z.array(z.string()) });
const phoneCode = z.string().regex(/^\d{6}$/);
const sent = z.object({ sent: z.literal(true) });
const done = z.object({ ended: z.number().int() });

/** An identity provider. Those that do not answer at present are listed, too. */
export const SignInWay = z.object({ id: Code, label: Bilingual, audience: z.enum(['citizens', 'staff']), available: z.boolean() });
export type SignInWay = z.infer<typeof SignInWay>;

/** One's own account; signing in itself is under `/api/auth`. */
export const identity = defineEndpoints({
  listSignInWays: {
    method: 'GET',
    path: '/api/v1/sign-in-ways',
    summary: 'The identity providers that people may sign in with',
    access: 'public',
    audit: null,
    output: z.array(SignInWay),
    errors: [],
  },
  listSessions: {
    method: 'GET',
    path: '/api/v1/me/sessions',
    summary: 'Where one is signed in, lately used first',
    access: 'signed-in',
    audit: null,
    output: z.array(AccountSession),
    errors: ['auth.required'],
  },
  endSession: {
    method: 'POST',
    path: '/api/v1/me/sessions/{id}/end',
    summary: 'Sign out one of one’s own sessions',
    access: 'signed-in',
    audit: 'identity.session_ended',
    params: z.strictObject({ id: z.uuid() }),
    output: done,
    errors: ['auth.required', 'auth.proof_required', 'session.not_found'],
  },
  endOtherSessions: {
    method: 'POST',
    path: '/api/v1/me/sessions/end-others',
    summary: 'Sign out everywhere but here',
    access: 'signed-in',
    audit: 'identity.other_sessions_ended',
    output: done,
    errors: ['auth.required', 'auth.proof_required'],
  },
  getAccountSecurity: {
    method: 'GET',
    path: '/api/v1/me/security',
    summary: 'What one’s own account is protected with',
    access: 'signed-in',
    audit: null,
    output: AccountSecurity,
    errors: ['auth.required'],
  },
  prove: {
    method: 'POST',
    path: '/api/v1/me/proof',
    summary: 'Prove again that it is you, before an act that opens the account to others',
    access: 'signed-in',
    limit: 'costly',
    audit: 'identity.proof_tried',
    body: z.strictObject({ password, code }),
    output: z.object({ proven: z.literal(true) }),
    errors: ['auth.required', 'auth.locked', 'request.invalid'],
  },
  beginAuthenticator: {
    method: 'POST',
    path: '/api/v1/me/authenticator',
    summary: 'Begin to set up an authenticator app; it counts once its first code is confirmed',
    access: 'signed-in',
    proof: 'none',
    audit: 'identity.authenticator_begun',
    // The password where there is no second factor yet; afterwards a fresh proof.
    body: z.strictObject({ password: password.optional() }),
    output: z.object({ uri: z.string() }),
    errors: ['auth.required', 'auth.forbidden', 'auth.proof_required', 'request.invalid'],
  },
  confirmAuthenticator: {
    method: 'POST',
    path: '/api/v1/me/authenticator/confirm',
    summary: 'Confirm the app by its first code; gives new recovery codes and ends the other sessions',
    access: 'signed-in',
    proof: 'none',
    audit: 'identity.authenticator_changed',
    body: z.strictObject({ code }),
    output: recoveryCodes,
    errors: ['auth.required', 'auth.forbidden', 'auth.locked', 'request.invalid'],
  },
  makeRecoveryCodes: {
    method: 'POST',
    path: '/api/v1/me/recovery-codes',
    summary: 'New recovery codes in place of the old',
    access: 'signed-in',
    proof: 'fresh',
    audit: 'identity.recovery_codes_made',
    output: recoveryCodes,
    errors: ['auth.required', 'auth.proof_required'],
  },
  changePassword: {
    method: 'POST',
    path: '/api/v1/me/password',
    summary: 'Another password; ends the other sessions',
    access: 'signed-in',
    limit: 'costly',
    proof: 'fresh',
    audit: 'identity.password_changed',
    body: z.strictObject({ current: password, next: password }),
    output: done,
    errors: ['auth.required', 'auth.proof_required', 'request.invalid'],
  },
  proveWithPasskey: {
    method: 'POST',
    path: '/api/v1/me/proof/passkey',
    summary: 'Prove again that it is you, with a passkey; its options come from /api/auth/passkey/options',
    access: 'signed-in',
    audit: 'identity.proof_tried',
    body: z.strictObject({ answer: passkeyAnswer }),
    output: z.object({ proven: z.literal(true) }),
    errors: ['auth.required', 'passkey.refused'],
  },
  listPasskeys: {
    method: 'GET',
    path: '/api/v1/me/passkeys',
    summary: 'One’s own passkeys',
    access: 'signed-in',
    audit: null,
    output: z.array(Passkey),
    errors: ['auth.required'],
  },
  beginPasskey: {
    method: 'POST',
    path: '/api/v1/me/passkeys/options',
    summary: 'What the browser needs to make a passkey (WebAuthn PublicKeyCredentialCreationOptionsJSON)',
    access: 'signed-in',
    proof: 'fresh',
    audit: null,
    output: z.looseObject({ challenge: z.string() }),
    errors: ['auth.required', 'auth.proof_required'],
  },
  addPasskey: {
    method: 'POST',
    path: '/api/v1/me/passkeys',
    summary: 'Add the passkey that the browser made',
    access: 'signed-in',
    proof: 'fresh',
    audit: 'identity.passkey_added',
    body: z.strictObject({ name: passkeyName, answer: passkeyAnswer }),
    output: z.object({ id: z.uuid() }),
    errors: ['auth.required', 'auth.proof_required', 'passkey.refused', 'request.invalid'],
  },
  renamePasskey: {
    method: 'PATCH',
    path: '/api/v1/me/passkeys/{id}',
    summary: 'Give a passkey another name',
    access: 'signed-in',
    audit: 'identity.passkey_renamed',
    params: z.strictObject({ id: z.uuid() }),
    body: z.strictObject({ name: passkeyName }),
    output: z.object({ id: z.uuid() }),
    errors: ['auth.required', 'passkey.not_found', 'request.invalid'],
  },
  removePasskey: {
    method: 'POST',
    path: '/api/v1/me/passkeys/{id}/remove',
    summary: 'Remove a passkey; ends the other sessions',
    access: 'signed-in',
    proof: 'fresh',
    audit: 'identity.passkey_removed',
    params: z.strictObject({ id: z.uuid() }),
    output: done,
    errors: ['auth.required', 'auth.proof_required', 'passkey.not_found'],
  },
  sendProofCode: {
    method: 'POST',
    path: '/api/v1/me/proof/code',
    summary: 'Send a code to one’s own phone, to prove again that it is you',
    access: 'personal_data.exercise_rights',
    limit: 'costly',
    audit: 'identity.proof_code_sent',
    output: sent,
    errors: ['auth.required', 'auth.forbidden', 'auth.proof_required', 'request.too_many'],
  },
  proveByCode: {
    method: 'POST',
    path: '/api/v1/me/proof/code/confirm',
    summary: 'Prove again that it is you, by the code',
    access: 'personal_data.exercise_rights',
    limit: 'costly',
    audit: 'identity.proof_tried',
    body: z.strictObject({ code: phoneCode }),
    output: z.object({ proven: z.literal(true) }),
    errors: ['auth.required', 'auth.forbidden', 'request.invalid'],
  },
  beginPhoneChange: {
    method: 'POST',
    path: '/api/v1/me/phone',
    summary: 'Send a code to the number that is to be one’s own; after a sign-in or a proof of the last ten minutes',
    access: 'personal_data.exercise_rights',
    limit: 'costly',
    audit: 'identity.phone_change_begun',
    body: z.strictObject({ phone: z.string().regex(/^\+9665\d{8}$/) }),
    output: sent,
    errors: ['auth.required', 'auth.forbidden', 'auth.proof_required', 'request.invalid', 'request.too_many'],
  },
  confirmPhoneChange: {
    method: 'POST',
    path: '/api/v1/me/phone/confirm',
    summary: 'Change one’s number by that code; tells the old number, and ends the other sessions',
    access: 'personal_data.exercise_rights',
    limit: 'costly',
    audit: 'identity.phone_changed',
    body: z.strictObject({ code: phoneCode }),
    output: done,
    errors: ['auth.required', 'auth.forbidden', 'auth.proof_required', 'request.invalid', 'phone.taken'],
  },
});
