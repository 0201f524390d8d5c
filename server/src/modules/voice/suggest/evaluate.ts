import type { SuggestionEvaluation } from '@sawt/contract';
import { atThreshold, calibrationError, type Foreseen, reliability } from './calibrate.ts';
import type { Model } from './model.ts';
import { type Ranked, type Ranking, rank } from './rank.ts';
import type { Example, Leaf } from './train.ts';

/** What a model said of a text of which the truth is known. */
export interface Judged extends Ranking {
  truth: Pick<Example, 'agency' | 'category'>;
}

export const judge = (model: Model, leaves: readonly Leaf[], examples: readonly Example[]): Judged[] =>
  examples.map(({ features, ...truth }) => ({ truth, ...rank(model, leaves, features) }));

export const evaluate = (model: Model, leaves: readonly Leaf[], examples: readonly Example[]): SuggestionEvaluation =>
  summarise(judge(model, leaves, examples));

export function summarise(judged: readonly Judged[]): SuggestionEvaluation {
  const withCategory = judged.filter(({ truth }) => truth.category !== null);
  const agencyWithin = (first: number) => share(judged, ({ truth, agencies }) => within(agencies, truth.agency, first));
  const categoryWithin = (first: number) => share(withCategory, ({ truth, categories }) => within(categories, truth.category, first));
  const given = ({ truth, agencies }: Judged) => agencies.find(({ code }) => code === truth.agency)?.confidence ?? 0;
  const foreseen = judged.map(foreseenOf);
  return {
    texts: judged.length,
    agencyTop1: agencyWithin(1),
    agencyTop3: agencyWithin(3),
    categoryTop1: categoryWithin(1),
    categoryTop3: categoryWithin(3),
    calibrationError: calibrationError(foreseen),
    loss: judged.reduce((sum, one) => sum - Math.log(Math.max(given(one), 1e-6)), 0) / Math.max(judged.length, 1),
    reliability: reliability(foreseen),
    confusion: confusionOf(judged),
    atThreshold: atThreshold(foreseen),
  };
}

function confusionOf(judged: readonly Judged[]): SuggestionEvaluation['confusion'] {
  const pairs = new Map<string, SuggestionEvaluation['confusion'][number]>();
  for (const { truth, agencies } of judged) {
    const said = agencies[0]?.code ?? null;
    const key = `${truth.agency} ${said}`;
    const pair = pairs.get(key) ?? { truth: truth.agency, said, texts: 0 };
    pairs.set(key, { ...pair, texts: pair.texts + 1 });
  }
  return [...pairs.values()].sort((one, other) => other.texts - one.texts);
}

/** How sure it was of the agency at first place, and whether that was right. */
export function foreseenOf({ truth, agencies: [first] }: Judged): Foreseen {
  return { confidence: Math.min(first?.confidence ?? 0, 1), right: first?.code === truth.agency };
}

const within = (ranked: readonly Ranked[], code: string | null, first: number) => ranked.slice(0, first).some((one) => one.code === code);

function share<T>(all: readonly T[], is: (one: T) => boolean): number {
  return all.length === 0 ? 0 : all.filter(is).length / all.length;
}
