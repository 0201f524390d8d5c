import type { SuggestionEvaluation } from '@sawt/contract';
import { judge, summarise } from './evaluate.ts';
import { type Model, probabilities } from './model.ts';
import { type Example, type Leaf, randomFrom, shuffle, train, trainOptions } from './train.ts';

const folds = 4;
/** Each fold and the whole are trained once, which is what takes the time. */
const steps = folds + 1;

/** Hears which share of the work is done, 0 to 1. */
export type Tell = (share: number) => void;

export interface Fitted {
  model: Model;
  /** How good models of its kind were on folds they had not seen. */
  onFolds: SuggestionEvaluation;
}

/**
 * Trains on all examples, and sets the temperature by what models trained without them say of each fold: a model is
 * far too sure of what it has seen.
 */
export function fit(leaves: readonly Leaf[], examples: readonly Example[], options = trainOptions, tell: Tell = () => {}): Fitted {
  const order = Uint32Array.from(examples.keys());
  shuffle(order, randomFrom(options.seed));
  const shuffled = Array.from(order, (index) => examples[index] as Example);
  const heldOut = Array.from({ length: folds }, (_, fold) => {
    const [rest, part] = [shuffled.filter((_, at) => at % folds !== fold), shuffled.filter((_, at) => at % folds === fold)];
    const model = train(leaves, rest, options);
    tell((fold + 1) / steps);
    return { model, part };
  });
  const loss = (temperature: number) => heldOut.reduce((sum, { model, part }) => sum + lossOf({ ...model, temperature }, leaves, part), 0);
  const temperature = lowest(loss, 0.2, 5);
  return {
    model: { ...train(leaves, examples, options), temperature },
    onFolds: summarise(heldOut.flatMap(({ model, part }) => judge({ ...model, temperature }, leaves, part))),
  };
}

/** Of the agencies, for it is their confidence that routes. */
function lossOf(model: Model, leaves: readonly Leaf[], examples: readonly Example[]): number {
  let loss = 0;
  for (const { features, agency } of examples) {
    const chances = probabilities(model, features);
    if (!chances) continue;
    const given = leaves.reduce((sum, leaf, column) => (leaf.agency === agency ? sum + (chances[column] as number) : sum), 0);
    loss -= Math.log(Math.max(given, 1e-9));
  }
  return loss;
}

/** Golden-section search: the loss has one valley. */
function lowest(loss: (at: number) => number, from: number, to: number): number {
  const golden = (Math.sqrt(5) - 1) / 2;
  let [low, high] = [from, to];
  while (high - low > 0.01) {
    const [left, right] = [high - golden * (high - low), low + golden * (high - low)];
    if (loss(left) <= loss(right)) high = right;
    else low = left;
  }
  return (low + high) / 2;
}
