import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Category } from '@sawt/contract';
import { type Kysely, sql } from 'kysely';
import type { Schema } from '../src/platform/database/database.ts';

const read = <T>(name: string): T => JSON.parse(readFileSync(join(import.meta.dirname, 'data', name), 'utf8')) as T;
const names = (row: { name_ar: string; name_en: string }) => JSON.stringify({ ar: row.name_ar, en: row.name_en });

interface Named {
  code: string;
  name_ar: string;
  name_en: string;
}
interface CategoryNode extends Named {
  parent: string | null;
  agency?: string;
  department?: string;
  kinds?: Category['kinds'];
  acknowledge_hours?: number;
  answer_hours?: number;
  priority?: string;
}
/** Agencies, departments, governorates and categories; as the owner of the tables. */
export async function seedRegion(owner: Kysely<Schema>): Promise<void> {
  const agencies = read<(Named & { departments: Named[] })[]>('agencies.json');
  await owner.transaction().execute(async (tx) => {
    await tx
      .insertInto('directory.agency')
      .values(agencies.map((agency, position) => ({ code: agency.code, position, name: names(agency) })))
      .execute();
    const departments = agencies.flatMap((agency) =>
      agency.departments.map((department, position) => ({ code: department.code, agency: agency.code, position, name: names(department) })),
    );
    await tx.insertInto('directory.department').values(departments).execute();
    const areas = read<(Named & { lat: number; lon: number })[]>('areas.json');
    await tx
      .insertInto('directory.area')
      .values(areas.map((area, position) => ({ code: area.code, position, name: names(area), seat_lat: area.lat, seat_lon: area.lon })))
      .execute();
    await tx.insertInto('voice.category').values(read<CategoryNode[]>('categories.json').map(categoryRow)).execute();
    await sql`insert into voice.category_version (tree, changes, changed_at) values (voice.category_tree(), '[]', now())`.execute(tx);
  });
}

function categoryRow(node: CategoryNode, position: number) {
  return {
    code: node.code,
    position,
    parent: node.parent,
    name: names(node),
    agency: node.agency ?? null,
    department: node.department ?? null,
    kinds: node.kinds ?? [],
    priority: node.priority ?? 'normal',
    acknowledge_hours: node.acknowledge_hours ?? null,
    answer_hours: node.answer_hours ?? null,
  };
}
