import { type CaseFilter, type FigureGrouping, type StagedCases, type StageTimes, stages } from '@sawt/contract';
import type { VoiceDeps } from '../deps.ts';
import { durationBuckets, percentileOf } from './durations.ts';
import { together } from './groupings.ts';
import { groupsOf } from './measure-cases.ts';
import { type Question, recall } from './recall.ts';
import { forEachSelected } from './select.ts';
import { type Asking, selectCases } from './selection-of.ts';
import type { Grouping } from './tally.ts';

/** Where time goes: of the cases of a filter, and of each group of them, how long they were in each stage. */
export async function measureStages(
  deps: VoiceDeps,
  asking: Asking,
  query: CaseFilter & { by?: FigureGrouping | undefined },
): Promise<StagedCases> {
  const { by, ...filter } = query;
  const now = deps.clock.now();
  const question = { ...(await selectCases(deps, asking, filter, now)), now };
  return recall(question, ['stages', by, filter.category, filter.from, filter.to], async () => {
    const { columns, selection } = question;
    const found = by && (await groupsOf(deps, columns, selection, { by, filter, now }));
    const counted = countStays(question, found?.grouping ?? together());
    return {
      all: timesIn(sumOf(counted), 0),
      groups: (found?.groups ?? [])
        .map((group, index) => ({ ...group, filter: group.filter as Record<string, string>, group: index + 1 }))
        .filter(({ group }) => found?.inTime || (counted.cases[group] as number) > 0)
        .map(({ group, ...named }) => ({ ...named, total: counted.cases[group] as number, stages: timesIn(counted.stays, group) }))
        .sort((a, b) => (found?.inTime ? 0 : b.total - a.total || a.key.localeCompare(b.key))),
    };
  });
}

interface Counted {
  /** Of each group. */
  cases: Uint32Array;
  /** Of each stage, its buckets group by group. */
  stays: Uint32Array[];
}

function countStays({ columns, selection }: Question, { groups, fill }: Grouping): Counted {
  const counted: Counted = { cases: new Uint32Array(groups), stays: stages.map(() => new Uint32Array(groups * durationBuckets)) };
  forEachSelected(columns, selection, (chunk, places, count) => {
    const groupOf = fill(chunk, places, count);
    for (let index = 0; index < count; index++) counted.cases[groupOf[index]!]! += 1;
    counted.stays.forEach((buckets, stage) => {
      const stayed = chunk.stayed[stage]!;
      for (let index = 0; index < count; index++) buckets[groupOf[index]! * durationBuckets + stayed[places[index]!]!]! += 1;
    });
  });
  return counted;
}

/** All groups together, and what is in none. */
const sumOf = ({ stays }: Counted): Uint32Array[] =>
  stays.map((buckets) => {
    const sums = new Uint32Array(durationBuckets);
    for (let index = 0; index < buckets.length; index++) sums[index % durationBuckets]! += buckets[index]!;
    return sums;
  });

function timesIn(stays: Uint32Array[], group: number): StageTimes {
  const start = group * durationBuckets;
  const times = stages.map((stage, index) => {
    const buckets = stays[index]!;
    // The first bucket has those that were never in it.
    const cases = buckets.subarray(start + 1, start + durationBuckets).reduce((sum, each) => sum + each, 0);
    return [stage, { cases, median: percentileOf(buckets, start, 0.5), p90: percentileOf(buckets, start, 0.9) }];
  });
  return Object.fromEntries(times) as StageTimes;
}
