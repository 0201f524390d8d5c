import type { SuggestionEvaluation } from '@sawt/contract';

export interface ConfusionRow {
  /** Where the texts belong. */
  truth: string;
  texts: number;
  right: number;
  /** What was suggested first instead, most frequent first; null: nothing. */
  mistaken: { said: string | null; texts: number }[];
}

/** A row for each agency, the one most often missed first. */
export function confusionRows(confusion: SuggestionEvaluation['confusion']): ConfusionRow[] {
  const rows = [...Map.groupBy(confusion, ({ truth }) => truth)].map(([truth, pairs]) => ({
    truth,
    texts: pairs.reduce((sum, pair) => sum + pair.texts, 0),
    right: pairs.find(({ said }) => said === truth)?.texts ?? 0,
    mistaken: pairs.filter(({ said }) => said !== truth).toSorted((one, other) => other.texts - one.texts),
  }));
  return rows.sort((one, other) => one.right / one.texts - other.right / other.texts);
}
