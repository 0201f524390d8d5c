import {
  type Bilingual,
  type CaseFacets,
  type CaseFilter,
  type Category,
  type Facet,
  facetNames,
  facets,
  mostCountedHits,
  mostFacetPeople,
  parseCaseNumber,
  type Tag,
} from '@sawt/contract';
import { narrowingOf, wordsOf } from '../case-filter.ts';
import { withDescendants } from '../categories/category-store.ts';
import type { VoiceDeps } from '../deps.ts';
import { bounds } from '../search/find.ts';
import { findWords } from '../search/find-words.ts';
import { listTags } from '../tags/tag-store.ts';
import type { Columns, Dimension } from './columns.ts';
import { forEachSelected, type Selection } from './select.ts';
import { type Asking, selectCases } from './selection-of.ts';

/**
 * What each value of each facet would leave of a list. A facet with a choice is counted without it; all others are counted
 * together, in one walk. Words are looked for up to a bound: beyond it a number is what there is at least.
 */
export async function countFacets(deps: VoiceDeps, asking: Asking, filter: CaseFilter, mostHits = mostCountedHits): Promise<CaseFacets> {
  const names = await readNames(deps, asking);
  const now = deps.clock.now();
  const alike = Map.groupBy(facetNames, (facet) => (facets[facet].some((key) => filter[key] !== undefined) ? facet : 'unchosen'));
  const counted = await Promise.all(
    [...alike].map(async ([own, together]) => {
      const others = own === 'unchosen' ? filter : without(filter, own);
      const { columns, selection, isCut } = await selectWithin(deps, asking, others, now, mostHits);
      const counts = countEach(columns, selection, together, now.getTime());
      return together.map((facet, index) => [facet, { values: valuesOf(facet, counts[index]!, columns, names), isCut }] as const);
    }),
  );
  const facetsOf = Object.fromEntries(counted.flat()) as CaseFacets;
  return { ...facetsOf, assignee: await withPeople(deps, facetsOf.assignee) };
}

/** The busiest, by name: read once it is known who they are. Who is no longer known by name cannot be chosen. */
async function withPeople({ directory }: VoiceDeps, counts: CaseFacets['assignee']): Promise<CaseFacets['assignee']> {
  const busiest = counts.values.slice(0, mostFacetPeople);
  const people = await directory.people(busiest.map(({ value }) => value));
  return { ...counts, values: busiest.map((each) => ({ ...each, name: people.get(each.value)?.name ?? null })) };
}

const without = (filter: CaseFilter, facet: Facet): CaseFilter => ({
  ...filter,
  ...Object.fromEntries(facets[facet].map((key) => [key, undefined])),
});

async function selectWithin(deps: VoiceDeps, asking: Asking, filter: CaseFilter, now: Date, mostHits: number) {
  const words = filter.q && !parseCaseNumber(filter.q) ? wordsOf(filter) : null;
  if (!words) return { ...(await selectCases(deps, asking, filter, now)), isCut: false };
  const narrowing = await narrowingOf(deps, filter);
  const hits = await asking.read((db) => findWords(db, words, narrowing, { after: null, wanted: mostHits + 1, stride: bounds.stride }));
  const within = hits.slice(0, mostHits).map(({ id }) => id);
  return { ...(await selectCases(deps, asking, { ...filter, q: undefined }, now, within)), isCut: hits.length > mostHits };
}

/** The column of each facet but lateness, which has none: it is of this moment. */
const columnOf: Readonly<Record<Exclude<Facet, 'late'>, Dimension>> = {
  status: 'status',
  kind: 'kind',
  category: 'category',
  agency: 'agency',
  area: 'area',
  priority: 'priority',
  assignee: 'assignee',
  tag: 'tags',
};

/** Of each facet the cases by code; of lateness those that are late, as the first. */
function countEach(columns: Columns, selection: Selection, together: readonly Facet[], now: number): Uint32Array[] {
  const counts = together.map((facet) => new Uint32Array(facet === 'late' ? 1 : columns.names[columnOf[facet]].list.length));
  forEachSelected(columns, selection, (chunk, places, count) => {
    together.forEach((facet, index) => {
      const counted = counts[index]!;
      if (facet === 'late') {
        for (let place = 0; place < count; place++) if (chunk.due[places[place]!]! < now) counted[0]! += 1;
        return;
      }
      const column = chunk[columnOf[facet]];
      for (let place = 0; place < count; place++) counted[column[places[place]!]!]! += 1;
    });
  });
  return counts;
}

type Values = CaseFacets[Facet]['values'];

function valuesOf(facet: Facet, counts: Uint32Array, columns: Columns, names: Names): Values {
  return named(facet, counts, columns, names)
    .filter(({ cases }) => cases > 0)
    .sort((a, b) => b.cases - a.cases || a.value.localeCompare(b.value));
}

function named(facet: Facet, counts: Uint32Array, columns: Columns, { tree, agencies, areas, tags }: Names): Values {
  if (facet === 'late') return [{ value: 'true', name: null, cases: counts[0]! }];
  const { list } = columns.names[columnOf[facet]];
  if (facet === 'category') {
    const cases = new Map(list.map((name, code) => [name, counts[code]!]));
    const below = (code: string) => withDescendants(tree, code).reduce((sum, each) => sum + (cases.get(each) ?? 0), 0);
    return tree.map(({ code, name }) => ({ value: code, name, cases: below(code) }));
  }
  if (facet === 'tag') {
    const cases = casesByTag(list, counts);
    return tags.map(({ id, name }) => ({ value: `${id}`, name: { ar: name, en: name }, cases: cases.get(`${id}`) ?? 0 }));
  }
  const known = facet === 'agency' ? agencies : facet === 'area' ? areas : undefined;
  return list.slice(1).map((value, index) => ({ value, name: known?.get(value)?.name ?? null, cases: counts[index + 1]! }));
}

/** A case counts with each of its tags. */
function casesByTag(sets: readonly string[], counts: Uint32Array): ReadonlyMap<string, number> {
  const cases = new Map<string, number>();
  sets.forEach((set, code) => {
    if (counts[code]! > 0) for (const id of set.split(',')) cases.set(id, (cases.get(id) ?? 0) + counts[code]!);
  });
  return cases;
}

type Named = ReadonlyMap<string, { name: Bilingual }>;
interface Names {
  tree: readonly Category[];
  agencies: Named;
  areas: Named;
  /** Those of the asker's office. */
  tags: readonly Tag[];
}

async function readNames(deps: VoiceDeps, { read }: Asking): Promise<Names> {
  const { categoryTree, directory } = deps;
  const [tree, agencies, areas, tags] = await Promise.all([categoryTree(), directory.agencies(), directory.areas(), read(listTags)]);
  return { tree, agencies, areas, tags };
}
