import type { CaseFilter, FigureGrouping, MeasuredCases } from '@sawt/contract';
import type { VoiceDeps } from '../deps.ts';
import type { Columns } from './columns.ts';
import { fairGroups } from './fair-groups.ts';
import type { FairShare } from './fair-share.ts';
import { together } from './groupings.ts';
import { type Groups, groupsOfCategories, groupsOfThings } from './groups.ts';
import { measuresOf } from './measures.ts';
import { type Question, recall } from './recall.ts';
import { forEachSelected, type Selection } from './select.ts';
import { type Asking, openIn, selectCases } from './selection-of.ts';
import { groupsOfTime, isSpan } from './spans.ts';
import { addTo, countOf, createTally, wholeOf } from './tally.ts';

/** All figures over the cases of a filter, and of each group of them, counted in one go. */
export async function measureCases(
  deps: VoiceDeps,
  asking: Asking,
  query: CaseFilter & { by?: FigureGrouping | undefined },
): Promise<MeasuredCases> {
  const { by, ...filter } = query;
  const now = deps.clock.now();
  const question = { ...(await selectCases(deps, asking, filter, now)), now };
  return recall(question, ['measures', by, filter.category, filter.from, filter.to], () => measureSelection(deps, question, query));
}

/** The same of cases that are selected already. */
export async function measureSelection(
  deps: VoiceDeps,
  { columns, selection, now }: Question,
  { by, ...filter }: CaseFilter & { by?: FigureGrouping | undefined },
): Promise<MeasuredCases> {
  const groups = by && (await groupsOf(deps, columns, selection, { by, filter, now }));
  const fair = isRanked(by) && groups ? fairGroups(columns, selection, groups, await deps.categoryTree()) : undefined;
  return tallyGroups(columns, selection, { groups, fair }, now);
}

interface Wanted {
  by: FigureGrouping;
  filter: CaseFilter;
  now: Date;
}

export async function groupsOf(deps: VoiceDeps, columns: Columns, selection: Selection, { by, filter, now }: Wanted): Promise<Groups> {
  if (isSpan(by)) return groupsOfTime(columns, by, filter, now);
  if (by === 'category') return groupsOfCategories(columns, await deps.categoryTree(), filter.category);
  return groupsOfThings(deps, columns, selection, by);
}

/** Who is compared with whom: those who answer as offices. */
const isRanked = (by: FigureGrouping | undefined) => by === 'agency' || by === 'department';

interface Told {
  groups: Groups | undefined;
  fair: Map<string, FairShare> | undefined;
}

function tallyGroups(columns: Columns, selection: Selection, { groups, fair }: Told, now: Date): MeasuredCases {
  const grouping = groups?.grouping ?? together();
  const tally = createTally(grouping.groups, true);
  forEachSelected(columns, selection, (chunk, places, count) => {
    addTo(tally, chunk, places, count, grouping.fill(chunk, places, count), now.getTime());
  });
  const isOpen = openIn(columns);
  const measured = (groups?.groups ?? [])
    .map(({ key, name, filter }, index) => ({ key, name, filter: filter as Record<string, string>, group: index + 1 }))
    // Where nothing happened is a part of a course of time, and of nothing else.
    .filter(({ group }) => groups?.inTime || countOf(tally, group, isOpen).total > 0)
    .map(({ group, ...named }) => ({ ...named, measures: measuresOf(tally, group, isOpen), fair: fair?.get(`${group}`) ?? null }));
  return {
    all: measuresOf(wholeOf(tally), 0, isOpen),
    groups: groups?.inTime ? measured : measured.sort((a, b) => b.measures.total - a.measures.total || a.key.localeCompare(b.key)),
    ungrouped: groups ? countOf(tally, 0, isOpen).total : 0,
  };
}
