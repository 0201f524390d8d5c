import { type Bilingual, type CaseFilter, type Category, type FigureGrouping, maximumSpans } from '@sawt/contract';
import { withDescendants } from '../categories/category-store.ts';
import type { VoiceDeps } from '../deps.ts';
import type { Columns, Dimension } from './columns.ts';
import { byCode } from './groupings.ts';
import { forEachSelected, type Selection } from './select.ts';
import type { Grouping } from './tally.ts';

/** A grouping with what its groups are called and how each is opened; the first has the number 1. */
export interface Groups {
  grouping: Grouping;
  groups: { key: string; name: Bilingual | null; filter: CaseQuery }[];
  /** Spans of time stay in their order, and where nothing happened too; all else largest first. */
  inTime: boolean;
}
/** A filter as an address carries it. */
export type CaseQuery = Partial<Record<keyof CaseFilter, string>>;

type Thing = Exclude<FigureGrouping, 'day' | 'week' | 'month' | 'hijri_month' | 'category'>;
const dimensionOf: Readonly<Record<Thing, Dimension>> = {
  agency: 'agency',
  department: 'department',
  specialist: 'assignee',
  area: 'area',
  channel: 'channel',
  kind: 'kind',
  priority: 'priority',
  status: 'status',
};

/** By what stands in a column of the cases: the largest groups, so many as can be read. */
export async function groupsOfThings(deps: VoiceDeps, columns: Columns, selection: Selection, by: Thing): Promise<Groups> {
  const dimension = dimensionOf[by];
  const { list } = columns.names[dimension];
  const codes = largest(columns, selection, dimension);
  const groupOf = new Uint16Array(list.length);
  codes.forEach((code, index) => {
    groupOf[code] = index + 1;
  });
  const keys = codes.map((code) => list[code] as string);
  const names = await namesOf(deps, by, keys);
  return {
    grouping: byCode(dimension, keys.length + 1, groupOf),
    groups: keys.map((key) => ({ key, name: names(key), filter: { [dimension]: key } })),
    inTime: false,
  };
}

function largest(columns: Columns, selection: Selection, dimension: Dimension): number[] {
  const { list } = columns.names[dimension];
  // All of them can be read: which have cases is seen when they are measured.
  if (list.length <= maximumSpans) return [...list.keys()].slice(1);
  const cases = new Uint32Array(list.length);
  forEachSelected(columns, selection, (chunk, places, count) => {
    const column = chunk[dimension];
    for (let index = 0; index < count; index++) cases[column[places[index]!]!]! += 1;
  });
  const present = [...cases.keys()].filter((code) => code > 0 && cases[code]! > 0);
  return present.sort((a, b) => cases[b]! - cases[a]!).slice(0, maximumSpans);
}

/** By the parts of the filter's category, or by theme. A case of the category itself is in no part. */
export function groupsOfCategories(columns: Columns, categories: readonly Category[], within: string | undefined): Groups {
  const parts = categories.filter(({ parent }) => parent === (within ?? null));
  const partOf = new Map(
    parts.flatMap(({ code }, index) => withDescendants(categories, code).map((each): [string, number] => [each, index + 1])),
  );
  const groupOf = Uint16Array.from(columns.names.category.list, (code) => partOf.get(code) ?? 0);
  return {
    grouping: byCode('category', parts.length + 1, groupOf),
    groups: parts.map(({ code, name }) => ({ key: code, name, filter: { category: code } })),
    inTime: false,
  };
}

async function namesOf({ directory }: VoiceDeps, by: Thing, keys: readonly string[]): Promise<(key: string) => Bilingual | null> {
  switch (by) {
    case 'agency': {
      const agencies = await directory.agencies();
      return (key) => agencies.get(key)?.name ?? null;
    }
    case 'department': {
      const agencies = await directory.agencies();
      const names = new Map([...agencies.values()].flatMap(({ departments }) => departments.map(({ code, name }) => [code, name])));
      return (key) => names.get(key) ?? null;
    }
    case 'area': {
      const areas = await directory.areas();
      return (key) => areas.get(key)?.name ?? null;
    }
    case 'specialist': {
      const people = await directory.people(keys);
      return (key) => people.get(key)?.name ?? null;
    }
    default:
      return () => null;
  }
}
