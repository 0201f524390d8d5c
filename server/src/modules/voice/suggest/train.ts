import { buckets, type Features } from './features.ts';
import { emptyRows, type Model, softmax, type Weighed, weigh } from './model.ts';

/** A text of which it is known where it belonged; the category is null where only the agency is known. */
export interface Example {
  features: Features;
  agency: string;
  category: string | null;
}

/** Leaf categories with the agency each belongs to: what a model chooses among. */
export type Leaf = { code: string; agency: string };

export interface TrainOptions {
  seed: number;
  epochs: number;
  rate: number;
}
/** Chosen by cross-validation on our own corpus. Few rounds keep the weights small: a penalty on them gained nothing. */
export const trainOptions: TrainOptions = { seed: 1, epochs: 15, rate: 2 };
/** Rounds after which the steps are half as long. */
const slowing = 5;
const biasShare = 0.1;

/**
 * Multinomial logistic regression over the categories, by stochastic gradient descent. A text of which only the agency is
 * known teaches whichever of the agency's categories it resembles. The same examples, in the same order, with the same
 * seed give the same model.
 */
export function train(leaves: readonly Leaf[], examples: readonly Example[], options: TrainOptions = trainOptions): Model {
  const size = leaves.length;
  const { rowOf, rarity } = vocabulary(examples);
  const inputs = examples.map(({ features }) => weigh({ rowOf, rarity }, features));
  const targets = examples.map((example) => targetOf(leaves, example));
  const learner = createLearner(rarity.length, size);
  const order = Uint32Array.from(examples.keys());
  const random = randomFrom(options.seed);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, random);
    const rate = options.rate / (1 + epoch / slowing);
    for (const index of order) learner.learn(inputs[index] as Weighed, targets[index] as Uint8Array, rate);
  }
  return { categories: leaves.map(({ code }) => code), rowOf, rarity, ...learner.quantised(), temperature: 1 };
}

function targetOf(leaves: readonly Leaf[], { category, agency }: Example): Uint8Array {
  const byCategory = Uint8Array.from(leaves, ({ code }) => (code === category ? 1 : 0));
  return byCategory.includes(1) ? byCategory : Uint8Array.from(leaves, (leaf) => (leaf.agency === agency ? 1 : 0));
}

/** Also of what a single text has: left out, cross-validation on the corpus found 1.5 agencies of 100 fewer. */
function vocabulary(examples: readonly Example[]): Pick<Model, 'rowOf' | 'rarity'> {
  const texts = new Uint32Array(buckets);
  for (const { features } of examples) for (const bucket of features.indexes) texts[bucket] = (texts[bucket] as number) + 1;
  const rowOf = emptyRows();
  const rarity: number[] = [];
  for (let bucket = 0; bucket < buckets; bucket++) {
    const having = texts[bucket] as number;
    if (having === 0) continue;
    rowOf[bucket] = rarity.length;
    rarity.push(Math.log((1 + examples.length) / (1 + having)) + 1);
  }
  return { rowOf, rarity: Float32Array.from(rarity) };
}

function createLearner(rows: number, size: number) {
  const weights = new Float32Array(rows * size);
  const bias = new Float32Array(size);
  const scores = new Float64Array(size);
  return {
    learn({ rows: known, values }: Weighed, target: Uint8Array, rate: number): void {
      scores.set(bias);
      for (let at = 0; at < known.length; at++) {
        const [start, value] = [(known[at] as number) * size, values[at] as number];
        for (let column = 0; column < size; column++) {
          scores[column] = (scores[column] as number) + value * (weights[start + column] as number);
        }
      }
      softmax(scores);
      const meant = scores.reduce((sum, share, column) => (target[column] ? sum + share : sum), 0);
      for (let column = 0; column < size; column++) {
        const share = scores[column] as number;
        const pull = rate * (share - (target[column] ? share / Math.max(meant, 1e-12) : 0));
        // Most categories have nothing to do with a text: a pull this small is not worth the time.
        if (Math.abs(pull) < 1e-4) continue;
        bias[column] = (bias[column] as number) - pull * biasShare;
        for (let at = 0; at < known.length; at++) {
          const cell = (known[at] as number) * size + column;
          weights[cell] = (weights[cell] as number) - pull * (values[at] as number);
        }
      }
    },
    /** Each row in 127 steps of its own. */
    quantised(): Pick<Model, 'weights' | 'step' | 'bias'> {
      const small = new Int8Array(rows * size);
      const step = new Float32Array(rows);
      for (let row = 0; row < rows; row++) {
        const whole = weights.subarray(row * size, (row + 1) * size);
        step[row] = whole.reduce((highest, weight) => Math.max(highest, Math.abs(weight)), 0) / 127 || 1;
        for (let column = 0; column < size; column++) {
          small[row * size + column] = Math.round((whole[column] as number) / (step[row] as number));
        }
      }
      return { weights: small, step, bias };
    },
  };
}

/** Mulberry32: small, and the same everywhere. @returns 0 to before 1 */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Fisher–Yates, in place. */
export function shuffle(order: Uint32Array, random: () => number): void {
  for (let last = order.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [order[last], order[other]] = [order[other] as number, order[last] as number];
  }
}
