import { stages } from '@sawt/contract';
import type { StageMinutes } from '../stages.ts';
import { bucketOf } from './durations.ts';

/** Places of one chunk. Small enough to stay in a core's cache, large enough that a loop over it is worth its start. */
export const chunkPlaces = 8192;

/** What the figures need of a case; moments in milliseconds since 1970, minutes whole. */
export interface CaseFacts {
  id: number;
  status: string;
  kind: string;
  channel: string;
  priority: string;
  agency: string | null;
  department: string | null;
  category: string | null;
  area: string;
  assignee: string | null;
  cell: string | null;
  /** Ids of its tags, in order, with commas between: few sets are many cases'. */
  tags: string | null;
  /** `whole`: a split case, which is counted by its parts. */
  form: 'case' | 'whole';
  created: number;
  answered: number | null;
  due: number | null;
  rating: number | null;
  reopened: number;
  returned: number;
  appealed: number;
  acknowledgedMinutes: number | null;
  acknowledgedInTime: boolean | null;
  answerMinutes: number | null;
  answeredInTime: boolean | null;
  waitedMinutes: number;
  stageMinutes: StageMinutes;
}

const dimensions = [
  'status',
  'kind',
  'channel',
  'priority',
  'agency',
  'department',
  'category',
  'area',
  'assignee',
  'cell',
  'tags',
  'form',
] as const;
export type Dimension = (typeof dimensions)[number];
const moments = ['created', 'answered', 'due'] as const;
export type Moment = (typeof moments)[number];

/** What a case has been through, a bit each. */
export const mark = {
  answered: 1,
  answeredInTime: 2,
  answeredLate: 4,
  reopened: 8,
  returned: 16,
  appealed: 32,
  acknowledgedInTime: 64,
  acknowledgedLate: 128,
} as const;

/** Cases side by side, one array a column; the place of a case is its id. A place without a case has status 0. */
export interface Chunk extends Record<Dimension, Uint8Array | Uint16Array | Uint32Array>, Record<Moment, Float64Array> {
  /** The id of the first place. */
  first: number;
  status: Uint8Array;
  marks: Uint8Array;
  rating: Uint8Array;
  /** Buckets of durations. */
  acknowledging: Uint16Array;
  answering: Uint16Array;
  waiting: Uint16Array;
  /** Of each stage, in the order of the contract, the time in it of those that have left it. */
  stayed: Uint16Array[];
  /** The earliest and latest of each moment that ever stood in the chunk: what lies outside need not be looked at. */
  bounds: Record<Moment, { from: number; to: number }>;
  /** How many places have each moment now. */
  filled: Record<Moment, number>;
  /** Which places were found for a base (see select.ts), until a case of the chunk changes. */
  found: Map<string, Uint16Array>;
}

/** Words as small numbers. 0 stands for "none". */
export interface Names {
  readonly list: readonly string[];
  /** @returns a new code for a new name */
  codeOf(name: string | null): number;
  /** @returns undefined for a name that no case ever had */
  known(name: string): number | undefined;
}

export interface Columns {
  readonly chunks: (Chunk | undefined)[];
  readonly names: Readonly<Record<Dimension, Names>>;
  /** Changes with every case that is put in. */
  version(): number;
  /** Takes a case in, or its newer state. */
  put(facts: CaseFacts): void;
}

export function createColumns(): Columns {
  const chunks: (Chunk | undefined)[] = [];
  const names = Object.fromEntries(dimensions.map((dimension) => [dimension, createNames()])) as Record<Dimension, Names>;
  let version = 0;
  return {
    chunks,
    names,
    version: () => version,
    put(facts) {
      version += 1;
      const index = Math.floor(facts.id / chunkPlaces);
      const chunk = chunks[index] ?? createChunk(index * chunkPlaces);
      chunks[index] = chunk;
      const place = facts.id - chunk.first;
      chunk.found.clear();
      for (const dimension of dimensions) chunk[dimension][place] = names[dimension].codeOf(facts[dimension]);
      for (const moment of moments) putMoment(chunk, moment, place, facts[moment]);
      chunk.rating[place] = facts.rating ?? 0;
      chunk.marks[place] = marksOf(facts);
      chunk.acknowledging[place] = bucketOf(facts.acknowledgedMinutes);
      chunk.answering[place] = bucketOf(facts.answerMinutes);
      chunk.waiting[place] = bucketOf(facts.waitedMinutes || null);
      stages.forEach((stage, index) => {
        (chunk.stayed[index] as Uint16Array)[place] = bucketOf(facts.stageMinutes[stage] ?? null);
      });
    },
  };
}

function createNames(): Names {
  const codes = new Map<string, number>();
  const list = [''];
  return {
    list,
    known: (name) => codes.get(name),
    codeOf(name) {
      if (name === null) return 0;
      const known = codes.get(name);
      if (known !== undefined) return known;
      codes.set(name, list.length);
      return list.push(name) - 1;
    },
  };
}

function createChunk(first: number): Chunk {
  const small = () => new Uint8Array(chunkPlaces);
  const middle = () => new Uint16Array(chunkPlaces);
  const large = () => new Uint32Array(chunkPlaces);
  const moment = () => new Float64Array(chunkPlaces).fill(Number.NaN);
  const nothing = () => ({ from: Number.POSITIVE_INFINITY, to: Number.NEGATIVE_INFINITY });
  return {
    first,
    ...{ status: small(), kind: small(), form: small(), channel: small(), priority: small(), marks: small(), rating: small() },
    ...{ agency: middle(), department: middle(), category: middle(), area: middle(), assignee: large(), cell: large(), tags: large() },
    ...{ acknowledging: middle(), answering: middle(), waiting: middle(), stayed: stages.map(middle) },
    ...{ created: moment(), answered: moment(), due: moment() },
    bounds: { created: nothing(), answered: nothing(), due: nothing() },
    filled: { created: 0, answered: 0, due: 0 },
    found: new Map(),
  };
}

function putMoment(chunk: Chunk, moment: Moment, place: number, at: number | null): void {
  const column = chunk[moment];
  chunk.filled[moment] += Number(at !== null) - Number(!Number.isNaN(column[place]));
  column[place] = at ?? Number.NaN;
  if (at === null) return;
  const bounds = chunk.bounds[moment];
  bounds.from = Math.min(bounds.from, at);
  bounds.to = Math.max(bounds.to, at);
}

function marksOf(facts: CaseFacts): number {
  const inTime = (answer: boolean | null, yes: number, no: number) => (answer === null ? 0 : answer ? yes : no);
  return (
    (facts.answered === null ? 0 : mark.answered) |
    inTime(facts.answeredInTime, mark.answeredInTime, mark.answeredLate) |
    inTime(facts.acknowledgedInTime, mark.acknowledgedInTime, mark.acknowledgedLate) |
    (facts.reopened > 0 ? mark.reopened : 0) |
    (facts.returned > 0 ? mark.returned : 0) |
    (facts.appealed > 0 ? mark.appealed : 0)
  );
}
