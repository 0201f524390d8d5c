import { type Chunk, type Columns, chunkPlaces, type Dimension, type Moment } from './columns.ts';

/** What cases must be to be counted; all conditions at once. */
export interface Selection {
  /** One of these codes. */
  among: { dimension: Dimension; codes: Uint8Array }[];
  /** At or after `from` and before `to`. A case without the moment is left out. */
  spans: { moment: Moment; from: number; to: number }[];
  /** All of these, see `mark`. */
  marks: number;
  ratings: Uint8Array | undefined;
  waited: boolean;
  /** Only these; undefined: any. */
  ids: readonly number[] | undefined;
}

export const everything = (): Selection => ({
  among: [],
  spans: [],
  marks: 0,
  ratings: undefined,
  waited: false,
  ids: undefined,
});

type Visit = (chunk: Chunk, places: Uint16Array, count: number) => void;

// One scratch for all: a selection is walked through without a pause.
const places = new Uint16Array(chunkPlaces);

/** Shows the selected cases, chunk by chunk: the first `count` of `places`, which hold until the next chunk. */
export function forEachSelected(columns: Columns, selection: Selection, visit: Visit): void {
  const wanted = selection.ids && byChunk(selection.ids);
  columns.chunks.forEach((chunk, index) => {
    if (!chunk || selection.spans.some(({ moment, from, to }) => chunk.bounds[moment].to < from || chunk.bounds[moment].from >= to)) return;
    const count = narrow(chunk, selection, begin(chunk, wanted && (wanted.get(index) ?? [])));
    if (count > 0) visit(chunk, places, count);
  });
}

function byChunk(ids: readonly number[]): Map<number, number[]> {
  const groups = new Map<number, number[]>();
  for (const id of ids) {
    const index = Math.floor(id / chunkPlaces);
    const group = groups.get(index);
    if (group) group.push(id % chunkPlaces);
    else groups.set(index, [id % chunkPlaces]);
  }
  return groups;
}

function begin({ status }: Chunk, wanted: readonly number[] | undefined): number {
  let count = 0;
  if (wanted) {
    for (const place of wanted) if (status[place] !== 0) places[count++] = place;
    return count;
  }
  for (let place = 0; place < chunkPlaces; place++) if (status[place] !== 0) places[count++] = place;
  return count;
}

/** Each condition is a pass of its own over what the one before left: a loop over one column is what a core does fastest. */
function narrow(chunk: Chunk, { among, spans, marks, ratings, waited }: Selection, selected: number): number {
  let count = selected;
  for (const { dimension, codes } of among) count = keepCodes(chunk[dimension], codes, count);
  for (const { moment, from, to } of spans) {
    const { from: first, to: last } = chunk.bounds[moment];
    const always = moment === 'created' && first >= from && last < to;
    if (!always) count = keepSpan(chunk[moment], from, to, count);
  }
  if (marks) count = keepMarks(chunk.marks, marks, count);
  if (ratings) count = keepCodes(chunk.rating, ratings, count);
  if (waited) count = keepSome(chunk.waiting, count);
  return count;
}

function keepCodes(column: Uint8Array | Uint16Array | Uint32Array, codes: Uint8Array, count: number): number {
  let kept = 0;
  for (let index = 0; index < count; index++) {
    const place = places[index] as number;
    if (codes[column[place] as number] === 1) places[kept++] = place;
  }
  return kept;
}

function keepSpan(column: Float64Array, from: number, to: number, count: number): number {
  let kept = 0;
  for (let index = 0; index < count; index++) {
    const place = places[index] as number;
    const at = column[place] as number;
    if (at >= from && at < to) places[kept++] = place;
  }
  return kept;
}

function keepMarks(column: Uint8Array, wanted: number, count: number): number {
  let kept = 0;
  for (let index = 0; index < count; index++) {
    const place = places[index] as number;
    if (((column[place] as number) & wanted) === wanted) places[kept++] = place;
  }
  return kept;
}

function keepSome(column: Uint16Array, count: number): number {
  let kept = 0;
  for (let index = 0; index < count; index++) {
    const place = places[index] as number;
    if (column[place] !== 0) places[kept++] = place;
  }
  return kept;
}
