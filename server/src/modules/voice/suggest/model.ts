import { buckets, type Features } from './features.ts';

/** A trained model: pure numbers. Nothing of a text can be read from it but hashed pieces of words. */
export interface Model {
  /** What it chooses among: codes of categories, in the order of the columns. */
  categories: readonly string[];
  /** For each bucket its row, or -1 where training never met it. */
  rowOf: Int32Array;
  /** How much a feature says, by how few texts have it; one for each row. */
  rarity: Float32Array;
  /** Row by row one weight for each category, in steps of `step`. */
  weights: Int8Array;
  /** The size of a step of each row. */
  step: Float32Array;
  bias: Float32Array;
  /** What scores are divided by so that a confidence of 80 % is right in eight of ten. */
  temperature: number;
}

/** How likely each category is, by the order of `model.categories`; null where no word of the text is known. */
export function probabilities(model: Model, features: Features): Float64Array | null {
  const size = model.categories.length;
  const scores = new Float64Array(size);
  const { rows, values } = weigh(model, features);
  if (rows.length === 0) return null;
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as number;
    const factor = (values[at] as number) * (model.step[row] as number);
    for (let column = 0, cell = row * size; column < size; column++, cell++) {
      scores[column] = (scores[column] as number) + factor * (model.weights[cell] as number);
    }
  }
  for (let column = 0; column < size; column++) {
    scores[column] = ((scores[column] as number) + (model.bias[column] as number)) / model.temperature;
  }
  return softmax(scores);
}

/** The rows of a text with their values, of length one together. */
export interface Weighed {
  rows: Uint32Array;
  values: Float64Array;
}

export function weigh(model: Pick<Model, 'rowOf' | 'rarity'>, { indexes, counts }: Features): Weighed {
  const rows = new Uint32Array(indexes.length);
  const values = new Float64Array(indexes.length);
  let known = 0;
  let squares = 0;
  for (let at = 0; at < indexes.length; at++) {
    const row = model.rowOf[indexes[at] as number] as number;
    if (row < 0) continue;
    const value = (1 + Math.log(counts[at] as number)) * (model.rarity[row] as number);
    rows[known] = row;
    values[known++] = value;
    squares += value * value;
  }
  const length = Math.sqrt(squares);
  return { rows: rows.subarray(0, known), values: values.subarray(0, known).map((value) => value / length) };
}

/** In place. */
export function softmax(scores: Float64Array): Float64Array {
  const highest = scores.reduce((most, score) => Math.max(most, score), Number.NEGATIVE_INFINITY);
  let sum = 0;
  for (let at = 0; at < scores.length; at++) {
    const part = Math.exp((scores[at] as number) - highest);
    scores[at] = part;
    sum += part;
  }
  for (let at = 0; at < scores.length; at++) scores[at] = (scores[at] as number) / sum;
  return scores;
}

export const emptyRows = () => new Int32Array(buckets).fill(-1);
