import type { Category } from '@sawt/contract';
import type { Selectable } from 'kysely';
import type { Reader, Schema } from '../../platform/database/database.ts';

/** The tree in its order: parents before their children. About 140 rows. */
export async function listCategories(db: Reader): Promise<Category[]> {
  return (await db.selectFrom('voice.category').selectAll().orderBy('position').execute()).map(categoryOf);
}

export async function findCategory(db: Reader, code: string): Promise<Category | undefined> {
  const row = await db.selectFrom('voice.category').selectAll().where('code', '=', code).executeTakeFirst();
  return row && categoryOf(row);
}

function categoryOf(row: Selectable<Schema['voice.category']>): Category {
  return {
    code: row.code,
    parent: row.parent,
    name: row.name,
    agency: row.agency,
    department: row.department,
    kinds: row.kinds as Category['kinds'],
    priority: row.priority as Category['priority'],
    acknowledgeHours: row.acknowledge_hours,
    answerHours: row.answer_hours,
    active: row.active,
  };
}

/** A category and everything below it. */
export function withDescendants(categories: readonly Category[], code: string): string[] {
  const children = categories.filter(({ parent }) => parent === code);
  return [code, ...children.flatMap((child) => withDescendants(categories, child.code))];
}

/** The theme at the top of the tree that each category belongs to. */
export function themeOf(categories: readonly Category[]): Map<string, Category> {
  const themes = new Map<string, Category>();
  // Parents come first, so a child finds its parent's theme already there.
  for (const category of categories) themes.set(category.code, (category.parent && themes.get(category.parent)) || category);
  return themes;
}
