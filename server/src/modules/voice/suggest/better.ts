import type { SuggestionEvaluation } from '@sawt/contract';

/** The candidate is better where it finds the agency of more texts; where of as many, where it was surer of the truth. */
export function isBetter(candidate: SuggestionEvaluation, standing: SuggestionEvaluation): boolean {
  if (candidate.agencyTop1 !== standing.agencyTop1) return candidate.agencyTop1 > standing.agencyTop1;
  return candidate.loss < standing.loss;
}
