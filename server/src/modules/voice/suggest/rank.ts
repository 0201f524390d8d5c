import type { Features } from './features.ts';
import { type Model, probabilities } from './model.ts';
import type { Leaf } from './train.ts';

export interface Ranked {
  code: string;
  /** 0 to 1. */
  confidence: number;
}
export interface Ranking {
  agencies: Ranked[];
  categories: (Ranked & { agency: string })[];
}

/**
 * What a text is probably about, likeliest first. An agency is as likely as its categories together, by who answers them
 * now and not when the model was trained. Empty where no word is known, or the model knows none of the leaves.
 * @param leaves what may be chosen; what else the model knows is left out, and the rest make up the whole
 */
export function rank(model: Model, leaves: readonly Leaf[], features: Features): Ranking {
  const chances = probabilities(model, features);
  const columns = new Map(model.categories.map((code, column) => [code, column]));
  const among = leaves.flatMap((leaf) => {
    const column = columns.get(leaf.code);
    return chances === null || column === undefined ? [] : [{ ...leaf, confidence: chances[column] as number }];
  });
  const whole = among.reduce((sum, { confidence }) => sum + confidence, 0);
  const agencies = new Map<string, number>();
  for (const one of among) {
    one.confidence /= whole;
    agencies.set(one.agency, (agencies.get(one.agency) ?? 0) + one.confidence);
  }
  return {
    agencies: [...agencies].map(([code, confidence]) => ({ code, confidence })).sort(likeliest),
    categories: among.sort(likeliest),
  };
}

const likeliest = (one: Ranked, other: Ranked) => other.confidence - one.confidence || (one.code < other.code ? -1 : 1);
