import { calibrationError, type Foreseen, type ReliabilityBin, reliability } from './calibrate.ts';
import type { Model } from './model.ts';
import { type Ranked, rank } from './rank.ts';
import type { Example, Leaf } from './train.ts';

/** How good a model is on texts of which the truth is known. Shares are 0 to 1. */
export interface Evaluation {
  texts: number;
  agencyTop1: number;
  agencyTop3: number;
  /** Of the texts whose category is known. */
  categoryTop1: number;
  categoryTop3: number;
  calibrationError: number;
  /** Mean negative logarithm of what the true agency was given: lower is better, and it tells sure errors from unsure ones. */
  loss: number;
  /** At the threshold: how many stayed below it, and how many of the others were right. */
  unsure: number;
  rightWhereSure: number;
  reliability: ReliabilityBin[];
}

export interface Verdict {
  truth: string;
  foreseen: string | null;
  confidence: number;
}

export function evaluate(model: Model, leaves: readonly Leaf[], examples: readonly Example[], threshold: number): Evaluation {
  const rankings = examples.map((example) => ({ example, ...rank(model, leaves, example.features) }));
  const withCategory = rankings.filter(({ example }) => example.category !== null);
  const agencyWithin = (first: number) => share(rankings, ({ example, agencies }) => within(agencies, example.agency, first));
  const categoryWithin = (first: number) => share(withCategory, ({ example, categories }) => within(categories, example.category, first));
  const foreseen = rankings.map(({ example, agencies }) => foreseenOf(agencies, example.agency));
  const sure = foreseen.filter(({ confidence }) => confidence >= threshold);
  const given = ({ example, agencies }: (typeof rankings)[number]) => agencies.find(({ code }) => code === example.agency)?.confidence ?? 0;
  return {
    texts: examples.length,
    agencyTop1: agencyWithin(1),
    agencyTop3: agencyWithin(3),
    categoryTop1: categoryWithin(1),
    categoryTop3: categoryWithin(3),
    calibrationError: calibrationError(foreseen),
    loss: rankings.reduce((sum, ranking) => sum - Math.log(Math.max(given(ranking), 1e-6)), 0) / Math.max(rankings.length, 1),
    unsure: foreseen.length === 0 ? 0 : 1 - sure.length / foreseen.length,
    rightWhereSure: share(sure, ({ right }) => right),
    reliability: reliability(foreseen),
  };
}

/** The agency that was foreseen for each text, beside the true one. */
export function verdicts(model: Model, leaves: readonly Leaf[], examples: readonly Example[]): Verdict[] {
  return examples.map(({ features, agency }) => {
    const [first] = rank(model, leaves, features).agencies;
    return { truth: agency, foreseen: first?.code ?? null, confidence: first?.confidence ?? 0 };
  });
}

function foreseenOf([first]: Ranked[], agency: string): Foreseen {
  return { confidence: first?.confidence ?? 0, right: first?.code === agency };
}

const within = (ranked: readonly Ranked[], code: string | null, first: number) => ranked.slice(0, first).some((one) => one.code === code);

function share<T>(all: readonly T[], is: (one: T) => boolean): number {
  return all.length === 0 ? 0 : all.filter(is).length / all.length;
}
