import type { Bilingual, PersonName } from '@sawt/contract';
import type { Person } from '../directory/index.ts';
import type { VoiceDeps } from './deps.ts';

interface Named {
  code: string;
  name: Bilingual;
}

/** What of a case says what its category is called. */
export interface Categorised {
  category: string | null;
  category_version: number;
}

/** The names behind the codes and ids of cases. */
export interface Names {
  agency(code: string | null): Named | null;
  department(agency: string | null, code: string | null): Named | null;
  area(code: string): Named;
  /** As it was called in the version under which the case came. */
  category(of: Categorised): Named | null;
  reason(move: string, code: string | null): Bilingual | null;
  person(id: string | null): Person | undefined;
  personName(id: string | null): PersonName | null;
}

/** Looks up once what a page of cases needs. @param cases whose categories will be named */
export async function createNames(
  { directory, categoryTree, categoryNames, reasons }: VoiceDeps,
  personIds: readonly string[],
  cases: readonly Categorised[] = [],
): Promise<Names> {
  const [agencies, areas, people, categoryList, versions, reasonList] = await Promise.all([
    directory.agencies(),
    directory.areas(),
    directory.people(personIds),
    categoryTree(),
    categoryNames(cases.map((row) => row.category_version)),
    reasons(),
  ]);
  const categories = new Map(categoryList.map((category) => [category.code, category]));
  const person = (id: string | null) => (id ? people.get(id) : undefined);
  return {
    agency: (code) => named(code ? agencies.get(code) : undefined),
    department: (agency, code) => named(agency && code ? agencies.get(agency)?.departments.find((own) => own.code === code) : undefined),
    area: (code) => named(areas.get(code)) ?? { code, name: { ar: code, en: code } },
    category({ category: code, category_version: version }) {
      const name = code && (versions.get(version)?.get(code) ?? categories.get(code)?.name);
      return code && name ? { code, name } : null;
    },
    reason: (move, code) => (code ? (reasonList.find((each) => each.move === move && each.code === code)?.name ?? null) : null),
    person,
    personName(id) {
      const found = person(id);
      return found ? { id: found.id, name: found.name } : null;
    },
  };
}

const named = (found: Named | undefined): Named | null => (found ? { code: found.code, name: found.name } : null);
