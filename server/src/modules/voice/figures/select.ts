import { type Chunk, type Columns, chunkPlaces, type Dimension, type Moment } from './columns.ts';

/** What cases must be to be counted; all conditions at once. */
export interface Selection {
  /** What many questions have in common: the reach of an office, and that each case counts once. Chunks remember what they found for it. */
  base: { dimension: 'form' | 'agency' | 'department'; code: number }[];
  /** One of these codes. */
  among: { dimension: Dimension; codes: Uint8Array }[];
  /** At or after `from` and before `to`. A case without the moment is left out. */
  spans: { moment: Moment; from: number; to: number }[];
  /** All of these, see `mark`. */
  marks: number;
  ratings: Uint8Array | undefined;
  waited: boolean;
  /** Stages that they have all left, as numbers of the contract’s order. */
  passed: readonly number[];
  /** Only these; undefined: any. */
  ids: readonly number[] | undefined;
}

export const everything = (): Selection => ({
  base: [],
  among: [],
  spans: [],
  marks: 0,
  ratings: undefined,
  waited: false,
  passed: [],
  ids: undefined,
});

type Visit = (chunk: Chunk, places: Uint16Array, count: number) => void;
type Column = Uint8Array | Uint16Array | Uint32Array;

// One scratch for all: a selection is walked through without a pause.
const places = new Uint16Array(chunkPlaces);

/** Shows the selected cases, chunk by chunk: the first `count` of `places`, which hold until the next chunk. */
export function forEachSelected(columns: Columns, selection: Selection, visit: Visit): void {
  const wanted = selection.ids && byChunk(selection.ids);
  const key = selection.base.map(({ dimension, code }) => `${dimension}${code}`).join();
  columns.chunks.forEach((chunk, index) => {
    if (!chunk || selection.spans.some((span) => isOutside(chunk, span))) return;
    const { base } = selection;
    const first = wanted ? inBase(chunk, base, Uint16Array.from(wanted.get(index) ?? [])) : foundIn(chunk, base, key);
    narrow(chunk, selection, first, visit);
  });
}

function isOutside({ bounds, filled }: Chunk, { moment, from, to }: Selection['spans'][number]): boolean {
  return filled[moment] === 0 || bounds[moment].to < from || bounds[moment].from >= to;
}

/** Places by chunk. */
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

const allPlaces = Uint16Array.from({ length: chunkPlaces }, (_, place) => place);

function foundIn(chunk: Chunk, base: Selection['base'], key: string): Uint16Array {
  const known = chunk.found.get(key);
  if (known) return known;
  const found = inBase(chunk, base, allPlaces);
  chunk.found.set(key, found);
  return found;
}

function inBase(chunk: Chunk, base: Selection['base'], from: Uint16Array): Uint16Array {
  const isIn = (place: number) => chunk.status[place] !== 0 && base.every(({ dimension, code }) => chunk[dimension][place] === code);
  return from.filter(isIn);
}

/** Each condition is a pass of its own over what the one before left: a loop over one column is what a core does fastest. */
function narrow(chunk: Chunk, { among, spans, marks, ratings, waited, passed }: Selection, first: Uint16Array, visit: Visit): void {
  let [from, count] = [first, first.length];
  const keep = (kept: number) => {
    [from, count] = [places, kept];
  };
  for (const { dimension, codes } of among) keep(keepCodes(from, count, chunk[dimension], codes));
  for (const { moment, from: begin, to: end } of spans) {
    const { from: earliest, to: latest } = chunk.bounds[moment];
    const always = moment === 'created' && earliest >= begin && latest < end;
    if (!always) keep(keepSpan(from, count, chunk[moment], begin, end));
  }
  if (marks) keep(keepMarks(from, count, chunk.marks, marks));
  if (ratings) keep(keepCodes(from, count, chunk.rating, ratings));
  if (waited) keep(keepSome(from, count, chunk.waiting));
  for (const stage of passed) keep(keepSome(from, count, chunk.stayed[stage] as Uint16Array));
  if (count > 0) visit(chunk, from, count);
}

function keepCodes(from: Uint16Array, count: number, column: Column, codes: Uint8Array): number {
  let kept = 0;
  for (let index = 0; index < count; index++) {
    const place = from[index]!;
    if (codes[column[place]!] === 1) places[kept++] = place;
  }
  return kept;
}

function keepSpan(from: Uint16Array, count: number, column: Float64Array, begin: number, end: number): number {
  let kept = 0;
  for (let index = 0; index < count; index++) {
    const place = from[index]!;
    const at = column[place]!;
    if (at >= begin && at < end) places[kept++] = place;
  }
  return kept;
}

function keepMarks(from: Uint16Array, count: number, column: Uint8Array, wanted: number): number {
  let kept = 0;
  for (let index = 0; index < count; index++) {
    const place = from[index]!;
    if ((column[place]! & wanted) === wanted) places[kept++] = place;
  }
  return kept;
}

function keepSome(from: Uint16Array, count: number, column: Uint16Array): number {
  let kept = 0;
  for (let index = 0; index < count; index++) {
    const place = from[index]!;
    if (column[place]! !== 0) places[kept++] = place;
  }
  return kept;
}
