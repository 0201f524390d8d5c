import { problem } from '../http/problem.ts';

const freshMs = 10 * 60_000;

/** @throws problem `auth.proof_required` unless the session proved a second factor within the last ten minutes */
export function demandFreshProof(provenAt: Date | null): void {
  if (!provenAt || Date.now() - provenAt.getTime() > freshMs) throw problem('auth.proof_required');
}
