import type { Category, CategorySettings } from '@sawt/contract';
import type { Insertable, Selectable } from 'kysely';
import type { Reader, Schema } from '../../../platform/database/database.ts';

/** The tree in its order: parents before their children. About 140 rows. */
export async function listCategories(db: Reader): Promise<Category[]> {
  return (await db.selectFrom('voice.category').selectAll().orderBy('position').execute()).map(categoryOf);
}

export async function findCategory(db: Reader, code: string): Promise<Category | undefined> {
  const row = await db.selectFrom('voice.category').selectAll().where('code', '=', code).executeTakeFirst();
  return row && categoryOf(row);
}

/** That of a category given now: the case is called as it is today. */
export async function newestCategoryVersion(db: Reader): Promise<number> {
  const { id } = await db.selectFrom('voice.category_version').select('id').orderBy('id', 'desc').limit(1).executeTakeFirstOrThrow();
  return id;
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
    successors: row.successors,
  };
}

export const columnsOf = (settings: CategorySettings): Partial<Insertable<Schema['voice.category']>> => ({
  name: JSON.stringify(settings.name),
  priority: settings.priority,
  acknowledge_hours: settings.acknowledgeHours,
  answer_hours: settings.answerHours,
  active: settings.active,
  successors: [...new Set(settings.successors)],
});

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
