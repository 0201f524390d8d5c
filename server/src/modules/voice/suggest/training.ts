import type { SuggestionComparison } from '@sawt/contract';
import { isBetter } from './better.ts';
import { evaluate } from './evaluate.ts';
import { featuresOf } from './features.ts';
import { fit, type Tell } from './fit.ts';
import type { Model } from './model.ts';
import { BrokenModel, decodeModel, encodeModel } from './model-file.ts';
import type { Example, Leaf } from './train.ts';

/** A text of which it is known where it belonged. */
export interface KnownText {
  text: string;
  agency: string;
  category: string | null;
}

export interface TrainingTask {
  leaves: Leaf[];
  learnFrom: KnownText[];
  /** The newest, which neither the candidate nor the model at work has seen; empty where they are too few. */
  judgeBy: KnownText[];
  /** The model at work, as it is kept; null where there is none. */
  standing: Uint8Array | null;
}

export interface Trained {
  model: Uint8Array;
  evaluation: SuggestionComparison;
  /** Null: there is nothing to tell by, so the one at work stays. */
  isBetter: boolean | null;
}

/** @returns null where the texts are of fewer than two agencies: there is nothing to tell apart */
export function trainAndCompare({ leaves, learnFrom, judgeBy, standing }: TrainingTask, tell?: Tell): Trained | null {
  const known = new Set(leaves.map(({ agency }) => agency));
  const exampleOf = ({ text, agency, category }: KnownText): Example => ({ features: featuresOf(text), agency, category });
  const examples = learnFrom.filter(({ agency }) => known.has(agency)).map(exampleOf);
  if (new Set(examples.map(({ agency }) => agency)).size < 2) return null;
  const { model, onFolds } = fit(leaves, examples, undefined, tell);
  const newest = judgeBy.filter(({ agency }) => known.has(agency)).map(exampleOf);
  const atWork = standing && readable(standing);
  const bytes = encodeModel(model);
  if (newest.length === 0) {
    return { model: bytes, evaluation: { on: 'folds', candidate: onFolds, standing: null }, isBetter: atWork ? null : true };
  }
  const candidate = evaluate(model, leaves, newest);
  const compared = atWork ? evaluate(atWork, leaves, newest) : null;
  return {
    model: bytes,
    evaluation: { on: 'cases', candidate, standing: compared },
    isBetter: compared === null || isBetter(candidate, compared),
  };
}

/** One that cannot be read is no better than none. */
function readable(bytes: Uint8Array): Model | null {
  try {
    return decodeModel(bytes);
  } catch (error) {
    if (error instanceof BrokenModel) return null;
    throw error;
  }
}
