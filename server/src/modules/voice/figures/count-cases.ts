import type { CaseFilter, CaseStatus, Category, Figures } from '@sawt/contract';
import { themeOf } from '../categories/category-store.ts';
import type { VoiceDeps } from '../deps.ts';
import type { Columns } from './columns.ts';
import { beginOf, byDay, byName, dayOf, nameOfDay } from './groupings.ts';
import { measuresOf } from './measures.ts';
import { recall } from './recall.ts';
import { forEachSelected, type Selection } from './select.ts';
import { type Asking, openIn, selectCases } from './selection-of.ts';
import { addTo, type Count, countOf, createTally, type Grouping, statusesOf, type Tally, wholeOf } from './tally.ts';

const trendDays = 30;

/** Figures over the cases of a filter, all counted in one go, so that they agree with each other. */
export async function countCases(deps: VoiceDeps, asking: Asking, filter: CaseFilter): Promise<Figures> {
  const now = deps.clock.now();
  const { columns, selection } = await selectCases(deps, asking, filter, now);
  return recall({ columns, selection, now }, ['figures'], () => count(deps, columns, selection, now));
}

async function count(deps: VoiceDeps, columns: Columns, selection: Selection, now: Date): Promise<Figures> {
  const [categories, agencies, areas] = await Promise.all([deps.categoryTree(), deps.directory.agencies(), deps.directory.areas()]);
  const isOpen = openIn(columns);
  const at = now.getTime();
  const byAgency = tallied(byName(columns, 'agency'), true);
  const byArea = tallied(byName(columns, 'area'));
  const byCategory = tallied(byName(columns, 'category'));
  forEachSelected(columns, selection, (chunk, places, count) => {
    for (const { grouping, tally } of [byAgency, byArea, byCategory]) {
      addTo(tally, chunk, places, count, grouping.fill(chunk, places, count), at);
    }
  });
  const all = wholeOf(byAgency.tally);
  const trend = countTrend(columns, selection, at);
  const measures = measuresOf(all, 0, isOpen);
  const counts = (dimension: 'agency' | 'area' | 'category', tally: Tally): Counts =>
    columns.names[dimension].list.flatMap((code, group) => (group === 0 ? [] : [{ code, ...countOf(tally, group, isOpen) }]));
  return {
    ...countOf(all, 0, isOpen),
    byStatus: Object.fromEntries(statusesOf(all, 0, columns.names.status) as [CaseStatus, number][]),
    byAgency: nameGroups(counts('agency', byAgency.tally), agencies),
    byArea: nameGroups(counts('area', byArea.tally), areas),
    byCategory: byTheme(counts('category', byCategory.tally), categories),
    trend,
    onTimeShare: measures.onTimeShare,
    medianAnswerMinutes: measures.answering.median,
    satisfaction: { mean: measures.satisfaction.mean, ratings: measures.satisfaction.ratings },
  };
}

const tallied = (grouping: Grouping, withMeasures = false) => ({ grouping, tally: createTally(grouping.groups, withMeasures) });

type Counts = ({ code: string } & Count)[];
type Names = ReadonlyMap<string, { name: { ar: string; en: string } }>;

/** Cases without an agency or category yet are in no group, only in the total. */
function nameGroups(groups: Counts, names: Names): Figures['byAgency'] {
  return groups
    .filter(({ total }) => total > 0)
    .map(({ code, total, open, late }) => ({ code, name: names.get(code)?.name ?? { ar: code, en: code }, total, open, late }))
    .sort((a, b) => b.total - a.total || a.code.localeCompare(b.code));
}

function byTheme(groups: Counts, categories: readonly Category[]): Figures['byCategory'] {
  const themes = themeOf(categories);
  const sums = new Map<string, Counts[number]>();
  for (const group of groups) {
    const theme = themes.get(group.code);
    if (!theme) continue;
    const sum = sums.get(theme.code) ?? { code: theme.code, total: 0, open: 0, late: 0 };
    sums.set(theme.code, { ...sum, total: sum.total + group.total, open: sum.open + group.open, late: sum.late + group.late });
  }
  return nameGroups([...sums.values()], new Map(categories.map((category) => [category.code, category])));
}

/** What came and what was answered on each of the last days, whole days in Riyadh. */
function countTrend(columns: Columns, selection: Selection, now: number): Figures['trend'] {
  const first = dayOf(now) - trendDays;
  const groupOf = Uint16Array.from({ length: trendDays + 1 }, (_, day) => day + 1);
  const submitted = daily('created');
  const answered = daily('answered');
  return Array.from(groupOf, (group) => ({
    day: nameOfDay(first + group - 1),
    submitted: countOf(submitted, group, none).total,
    answered: countOf(answered, group, none).total,
  }));

  function daily(moment: 'created' | 'answered'): Tally {
    const { grouping, tally } = tallied(byDay(moment, first, trendDays + 2, groupOf));
    const span = { moment, from: beginOf(first), to: Number.POSITIVE_INFINITY };
    forEachSelected(columns, { ...selection, spans: [...selection.spans, span] }, (chunk, places, count) => {
      addTo(tally, chunk, places, count, grouping.fill(chunk, places, count), Number.NEGATIVE_INFINITY);
    });
    return tally;
  }
}
const none = new Uint8Array(32);
