import { ProblemError } from '@sawt/contract';
import { createStore, useStore } from './store.ts';

/** `expired`: the server no longer knows somebody who was signed in; the page stays, and asks them to sign in again. */
const presence = createStore<'out' | 'in' | 'expired'>('out');

export const useSessionExpired = (): boolean => useStore(presence) === 'expired';
export const isSessionExpired = (): boolean => presence.get() === 'expired';

export const isAuthRequired = (error: unknown): boolean => error instanceof ProblemError && error.problem.code === 'auth.required';

/** Hears every failed call. */
export function noticeFailure(error: unknown): void {
  if (isAuthRequired(error) && presence.get() === 'in') presence.set('expired');
}

export const noticeSignedIn = (): void => presence.set('in');
export const noticeSignedOut = (): void => presence.set('out');

/** True from the first sign-in until the sign-out, also while the session is expired. */
export const wasSignedIn = (): boolean => presence.get() !== 'out';
