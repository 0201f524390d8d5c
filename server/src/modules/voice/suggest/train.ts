import { buckets, type Features } from './features.ts';
import { emptyRows, type Model, softmax, weigh } from './model.ts';

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
  /** L2: pulls weights to nothing, in the step of each feature that is met. */
  decay: number;
}
export const trainOptions: TrainOptions = { seed: 1, epochs: 20, rate: 0.5, decay: 1e-5 };

/**
 * Multinomial logistic regression by AdaGrad. Each category's score is the sum of its own weights and those of its
 * agency, so that what is common to an agency is learnt from all its texts; both are added up in the model that results.
 * The same examples, in the same order, with the same seed give the same model.
 */
export function train(leaves: readonly Leaf[], examples: readonly Example[], options: TrainOptions = trainOptions): Model {
  const agencies = [...new Set(leaves.map(({ agency }) => agency))];
  const [size, width] = [leaves.length, leaves.length + agencies.length];
  const parent = Int32Array.from(leaves, ({ agency }) => size + agencies.indexOf(agency));
  const { rowOf, rarity } = vocabulary(examples);
  const inputs = examples.map(({ features }) => weigh({ rowOf, rarity }, features));
  const targets = examples.map((example) => targetOf(leaves, example));
  const learner = createLearner(rarity.length, width, options);
  const scores = new Float64Array(size);
  const gradient = new Float64Array(width);
  const order = Uint32Array.from(examples.keys());
  const random = randomFrom(options.seed);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, random);
    for (const index of order) {
      const [input, target] = [inputs[index] as [number, number][], targets[index] as Uint8Array];
      learner.scores(input, parent, scores);
      // Of an agency without category, all its categories share the blame and the praise as they share the likelihood.
      let meant = 0;
      softmax(scores);
      for (let column = 0; column < size; column++) if (target[column]) meant += scores[column] as number;
      gradient.fill(0);
      for (let column = 0; column < size; column++) {
        const share = scores[column] as number;
        const pull = share - (target[column] ? share / Math.max(meant, 1e-12) : 0);
        gradient[column] = pull;
        const above = parent[column] as number;
        gradient[above] = (gradient[above] as number) + pull;
      }
      learner.step(input, gradient);
    }
  }
  return { categories: leaves.map(({ code }) => code), rowOf, rarity, ...learner.quantised(parent, size), temperature: 1 };
}

function targetOf(leaves: readonly Leaf[], { category, agency }: Example): Uint8Array {
  const byCategory = Uint8Array.from(leaves, ({ code }) => (code === category ? 1 : 0));
  return byCategory.includes(1) ? byCategory : Uint8Array.from(leaves, (leaf) => (leaf.agency === agency ? 1 : 0));
}

/** A feature that only one text has teaches nothing about others. */
const fewestTexts = 2;

function vocabulary(examples: readonly Example[]): Pick<Model, 'rowOf' | 'rarity'> {
  const texts = new Uint32Array(buckets);
  for (const { features } of examples) for (const bucket of features.indexes) texts[bucket] = (texts[bucket] as number) + 1;
  const rowOf = emptyRows();
  const rarity: number[] = [];
  for (let bucket = 0; bucket < buckets; bucket++) {
    const having = texts[bucket] as number;
    if (having < fewestTexts) continue;
    rowOf[bucket] = rarity.length;
    rarity.push(Math.log((1 + examples.length) / (1 + having)) + 1);
  }
  return { rowOf, rarity: Float32Array.from(rarity) };
}

function createLearner(rows: number, width: number, { rate, decay }: TrainOptions) {
  const weights = new Float32Array((rows + 1) * width);
  const squares = new Float32Array((rows + 1) * width);
  const bias: [number, number] = [rows, 1];
  return {
    scores(input: [number, number][], parent: Int32Array, into: Float64Array): void {
      into.fill(0);
      for (const [row, value] of [...input, bias]) {
        const start = row * width;
        for (let column = 0; column < into.length; column++) {
          const weight = (weights[start + column] as number) + (weights[start + (parent[column] as number)] as number);
          into[column] = (into[column] as number) + value * weight;
        }
      }
    },
    step(input: [number, number][], gradient: Float64Array): void {
      for (const [row, value] of [...input, bias]) {
        for (let column = 0, at = row * width; column < width; column++, at++) {
          const slope = (gradient[column] as number) * value + decay * (weights[at] as number);
          squares[at] = (squares[at] as number) + slope * slope;
          weights[at] = (weights[at] as number) - (rate * slope) / (Math.sqrt(squares[at] as number) + 1e-6);
        }
      }
    },
    /** Own and agency's weights added up, each row in 127 steps of its own. */
    quantised(parent: Int32Array, size: number): Pick<Model, 'weights' | 'step' | 'bias'> {
      const small = new Int8Array(rows * size);
      const step = new Float32Array(rows);
      const sum = (row: number, column: number) =>
        (weights[row * width + column] as number) + (weights[row * width + (parent[column] as number)] as number);
      for (let row = 0; row < rows; row++) {
        let highest = 0;
        for (let column = 0; column < size; column++) highest = Math.max(highest, Math.abs(sum(row, column)));
        step[row] = highest / 127 || 1;
        for (let column = 0; column < size; column++) small[row * size + column] = Math.round(sum(row, column) / (step[row] as number));
      }
      return { weights: small, step, bias: Float32Array.from({ length: size }, (_, column) => sum(rows, column)) };
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
