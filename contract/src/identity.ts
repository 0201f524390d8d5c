import { z } from 'zod';
import { Instant } from './common.ts';
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

const done = z.object({ ended: z.number().int() });

/** One's own account; signing in itself is under `/api/auth`. */
export const identity = defineEndpoints({
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
    errors: ['auth.required', 'session.not_found'],
  },
  endOtherSessions: {
    method: 'POST',
    path: '/api/v1/me/sessions/end-others',
    summary: 'Sign out everywhere but here',
    access: 'signed-in',
    audit: 'identity.other_sessions_ended',
    output: done,
    errors: ['auth.required'],
  },
});
