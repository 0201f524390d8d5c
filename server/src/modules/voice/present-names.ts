import type { Bilingual, PersonName } from '@sawt/contract';
import type { Person } from '../directory/index.ts';
import type { VoiceDeps } from './deps.ts';

interface Named {
  code: string;
  name: Bilingual;
}

/** The names behind the codes and ids of cases. */
export interface Names {
  agency(code: string | null): Named | null;
  department(agency: string | null, code: string | null): Named | null;
  area(code: string): Named;
  category(code: string | null): Named | null;
  reason(move: string, code: string | null): Bilingual | null;
  person(id: string | null): Person | undefined;
  personName(id: string | null): PersonName | null;
}

/** Looks up once what a page of cases needs. */
export async function createNames({ directory, categoryTree, reasons }: VoiceDeps, personIds: readonly string[]): Promise<Names> {
  const [agencies, areas, people, categoryList, reasonList] = await Promise.all([
    directory.agencies(),
    directory.areas(),
    directory.people(personIds),
    categoryTree(),
    reasons(),
  ]);
  const categories = new Map(categoryList.map((category) => [category.code, category]));
  const person = (id: string | null) => (id ? people.get(id) : undefined);
  return {
    agency: (code) => named(code ? agencies.get(code) : undefined),
    department: (agency, code) => named(agency && code ? agencies.get(agency)?.departments.find((own) => own.code === code) : undefined),
    area: (code) => named(areas.get(code)) ?? { code, name: { ar: code, en: code } },
    category: (code) => named(code ? categories.get(code) : undefined),
    reason: (move, code) => (code ? (reasonList.find((each) => each.move === move && each.code === code)?.name ?? null) : null),
    person,
    personName(id) {
      const found = person(id);
      return found ? { id: found.id, name: found.name } : null;
    },
  };
}

const named = (found: Named | undefined): Named | null => (found ? { code: found.code, name: found.name } : null);
