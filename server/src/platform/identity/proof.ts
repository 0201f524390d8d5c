import { problem } from '../http/problem.ts';

const freshMs = 10 * 60_000;

/** @throws problem `auth.proof_required` unless the person proved themselves within the last ten minutes */
export function demandFreshProof(provenAt: Date | null): void {
  if (!provenAt || Date.now() - provenAt.getTime() > freshMs) throw problem('auth.proof_required');
}
