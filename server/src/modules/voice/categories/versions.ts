import type { Bilingual, Category, CategoryVersion } from '@sawt/contract';
import { sql } from 'kysely';
import type { Change, SettingsWork } from '../../../platform/audit/change.ts';
import type { Database, Reader, Tx } from '../../../platform/database/database.ts';
import { problem } from '../../../platform/http/problem.ts';
import type { Actor } from '../../../platform/policy/actor.ts';
import type { VoiceDeps } from '../deps.ts';
import { columnsOf, listCategories } from './category-store.ts';
import { differences, settingsOf } from './differences.ts';
import { demandOpenOffices } from './open-offices.ts';

const shownVersions = 50;
/** Of names in memory, some 20 kB each: more than administrators make in years of what is still read. */
const keptVersions = 200;

/** Two administrators at once change the tree one after the other: each version is the one before and one change. */
export async function holdTree(tx: Tx): Promise<Category[]> {
  await sql`select pg_advisory_xact_lock(hashtextextended('category tree', 0))`.execute(tx);
  return listCategories(tx);
}

/** Keeps the tree as it is now, if it differs. @param before as it was @returns whether it did */
export async function keepVersion({ tx, now }: Change, actor: Actor, before: readonly Category[], restoredFrom: number | null = null) {
  const changes = differences(before, await listCategories(tx));
  if (changes.length === 0) return false;
  await tx
    .insertInto('voice.category_version')
    .values({
      tree: sql`voice.category_tree()`,
      changes: JSON.stringify(changes),
      restored_from: restoredFrom,
      changed_by: actor.personId,
      changed_at: now,
    })
    .execute();
  return true;
}

export async function listCategoryVersions({ directory }: VoiceDeps, db: Reader): Promise<CategoryVersion[]> {
  const rows = await db
    .selectFrom('voice.category_version')
    .select(['id', 'changes', 'restored_from', 'changed_by', 'changed_at'])
    .orderBy('id', 'desc')
    .limit(shownVersions)
    .execute();
  const people = await directory.people(rows.flatMap(({ changed_by }) => changed_by ?? []));
  return rows.map((row) => {
    const person = row.changed_by ? people.get(row.changed_by) : undefined;
    return {
      id: row.id,
      changedBy: person ? { id: person.id, name: person.name } : null,
      changedAt: row.changed_at.toISOString(),
      restoredFrom: row.restored_from,
      changes: row.changes as unknown as CategoryVersion['changes'],
    };
  });
}

/**
 * What is undone is a version of its own, and can be undone as well.
 * @param seen the newest version that was looked at
 * @throws problem `category.version_not_found`, `category.changed_meanwhile`, `category.unchanged`, `agency.closed`
 */
export function restoreCategoryVersion(deps: VoiceDeps, actor: Actor, id: number, seen: number): SettingsWork<CategoryVersion[]> {
  return async (change) => {
    const { tx } = change;
    const before = await holdTree(tx);
    const newest = await tx.selectFrom('voice.category_version').select('id').orderBy('id', 'desc').limit(1).executeTakeFirstOrThrow();
    const earlier = await tx.selectFrom('voice.category_version').select('tree').where('id', '=', id).executeTakeFirst();
    if (!earlier) throw problem('category.version_not_found');
    if (newest.id !== seen) throw problem('category.changed_meanwhile');
    const undone = differences(before, earlier.tree as unknown as Category[]);
    const then = new Map((earlier.tree as unknown as Category[]).map((category) => [category.code, category]));
    const inUseAgain = before.filter(({ code }) => undone.some((one) => one.code === code && one.after.active));
    await demandOpenOffices(deps, tx, inUseAgain);
    for (const { code } of undone) {
      const category = then.get(code) as Category;
      await tx
        .updateTable('voice.category')
        .set(columnsOf(settingsOf(category)))
        .where('code', '=', code)
        .execute();
    }
    if (!(await keepVersion(change, actor, before, id))) throw problem('category.unchanged');
    const details = { before: { categories: undone.map(sideOf('before')) }, after: { categories: undone.map(sideOf('after')) } };
    return { subject: 'categories', details, output: await listCategoryVersions(deps, tx) };
  };
}

const sideOf = (side: 'before' | 'after') => (one: CategoryVersion['changes'][number]) => ({ code: one.code, ...one[side] });

/** What each category was called in a version. */
export type CategoryNames = (versions: readonly number[]) => Promise<ReadonlyMap<number, ReadonlyMap<string, Bilingual>>>;

/** Versions are never rewritten, so what was read once is kept; those asked for together are read together. */
export function createCategoryNames(lookups: Database): CategoryNames {
  const kept = new Map<number, ReadonlyMap<string, Bilingual>>();
  return async (versions) => {
    const missing = [...new Set(versions)].filter((id) => !kept.has(id));
    if (missing.length > 0) {
      const rows = await lookups.selectFrom('voice.category_version').select(['id', 'tree']).where('id', 'in', missing).execute();
      for (const { id, tree } of rows) {
        kept.set(id, new Map((tree as unknown as Category[]).map(({ code, name }) => [code, name])));
      }
    }
    const found = new Map([...new Set(versions)].flatMap((id) => [[id, kept.get(id) ?? new Map<string, Bilingual>()] as const]));
    for (const id of [...kept.keys()].slice(0, Math.max(0, kept.size - keptVersions))) kept.delete(id);
    return found;
  };
}
