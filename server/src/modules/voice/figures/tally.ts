import type { Chunk, Columns } from './columns.ts';
import { mark } from './columns.ts';
import { durationBuckets, percentileOf } from './durations.ts';

const statuses = 32;
const marksets = 256;
const ratings = 8;

/** Into which of its groups each case falls, as numbers from 0 on; 0: into none. */
export interface Grouping {
  groups: number;
  /** @returns the group of each of the first `count` of `places` */
  fill(chunk: Chunk, places: Uint16Array, count: number): Uint16Array;
}

/** Cases of each group by status and lateness; with `measures` also by all else that figures are made of. */
export interface Tally {
  groups: number;
  byStatus: Uint32Array;
  late: Uint32Array;
  measures: Measures | undefined;
}
interface Measures {
  byMarks: Uint32Array;
  byRating: Uint32Array;
  acknowledging: Uint32Array;
  answering: Uint32Array;
  waiting: Uint32Array;
}

export function createTally(groups: number, withMeasures: boolean): Tally {
  const durations = () => new Uint32Array(groups * durationBuckets);
  return {
    groups,
    byStatus: new Uint32Array(groups * statuses),
    late: new Uint32Array(groups),
    measures: withMeasures
      ? {
          byMarks: new Uint32Array(groups * marksets),
          byRating: new Uint32Array(groups * ratings),
          acknowledging: durations(),
          answering: durations(),
          waiting: durations(),
        }
      : undefined,
  };
}

/** @param groupOf of each place, in the same order */
export function addTo(tally: Tally, chunk: Chunk, places: Uint16Array, count: number, groupOf: Uint16Array, now: number): void {
  const { byStatus, late, measures } = tally;
  const { status, due } = chunk;
  for (let index = 0; index < count; index++) byStatus[groupOf[index]! * statuses + status[places[index]!]!]! += 1;
  if (chunk.filled.due > 0 && chunk.bounds.due.from < now) {
    for (let index = 0; index < count; index++) if (due[places[index]!]! < now) late[groupOf[index]!]! += 1;
  }
  if (measures) addMeasures(measures, chunk, places, count, groupOf);
}

function addMeasures(measures: Measures, chunk: Chunk, places: Uint16Array, count: number, groupOf: Uint16Array): void {
  const { byMarks, byRating, acknowledging, answering, waiting } = measures;
  for (let index = 0; index < count; index++) {
    const place = places[index]!;
    const group = groupOf[index]!;
    byMarks[group * marksets + chunk.marks[place]!]! += 1;
    byRating[group * ratings + chunk.rating[place]!]! += 1;
    acknowledging[group * durationBuckets + chunk.acknowledging[place]!]! += 1;
    answering[group * durationBuckets + chunk.answering[place]!]! += 1;
    waiting[group * durationBuckets + chunk.waiting[place]!]! += 1;
  }
}

/** All groups together, those in none too, as the only group. */
export function wholeOf({ groups, byStatus, late, measures }: Tally): Tally {
  const whole = (counts: Uint32Array) => {
    const size = counts.length / groups;
    const sums = new Uint32Array(size);
    for (let start = 0; start < counts.length; start += size) {
      for (let index = 0; index < size; index++) sums[index]! += counts[start + index]!;
    }
    return sums;
  };
  return {
    groups: 1,
    byStatus: whole(byStatus),
    late: whole(late),
    measures: measures && {
      byMarks: whole(measures.byMarks),
      byRating: whole(measures.byRating),
      acknowledging: whole(measures.acknowledging),
      answering: whole(measures.answering),
      waiting: whole(measures.waiting),
    },
  };
}

export interface Count {
  total: number;
  open: number;
  late: number;
}

/** @param isOpen of each status by its code */
export function countOf(tally: Tally, group: number, isOpen: Uint8Array): Count {
  let [total, open] = [0, 0];
  for (let status = 1; status < statuses; status++) {
    const cases = tally.byStatus[group * statuses + status]!;
    total += cases;
    if (isOpen[status]) open += cases;
  }
  return { total, open, late: tally.late[group]! };
}

/** Cases in each status, by its name; those without cases are left out. */
export function statusesOf(tally: Tally, group: number, names: Columns['names']['status']): [string, number][] {
  return names.list.flatMap((name, code): [string, number][] => {
    const cases = code === 0 ? 0 : tally.byStatus[group * statuses + code]!;
    return cases > 0 ? [[name, cases]] : [];
  });
}

/** What has been measured of a group; see docs/glossary.md. */
export function measuredIn(tally: Tally, group: number) {
  const { byMarks, byRating, acknowledging, answering, waiting } = tally.measures as Measures;
  const marked = (bit: number) => {
    let cases = 0;
    for (let marks = 0; marks < marksets; marks++) if (marks & bit) cases += byMarks[group * marksets + marks]!;
    return cases;
  };
  const times = (counts: Uint32Array) => ({
    median: percentileOf(counts, group * durationBuckets, 0.5),
    p90: percentileOf(counts, group * durationBuckets, 0.9),
  });
  const waitedNot = waiting[group * durationBuckets]!;
  return {
    answered: marked(mark.answered),
    answeredInTime: marked(mark.answeredInTime),
    answeredLate: marked(mark.answeredLate),
    acknowledgedInTime: marked(mark.acknowledgedInTime),
    acknowledgedLate: marked(mark.acknowledgedLate),
    reopened: marked(mark.reopened),
    returned: marked(mark.returned),
    appealed: marked(mark.appealed),
    waited: sum(byMarks, group * marksets, marksets) - waitedNot,
    acknowledging: times(acknowledging),
    answering: times(answering),
    waiting: times(waiting),
    ratings: [1, 2, 3, 4, 5].map((rating) => byRating[group * ratings + rating]!),
  };
}

function sum(counts: Uint32Array, start: number, length: number): number {
  let total = 0;
  for (let index = start; index < start + length; index++) total += counts[index]!;
  return total;
}
