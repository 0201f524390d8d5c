import { randomUUID } from 'node:crypto';
import { maximumViews, type SavedView } from '@sawt/contract';
import { type Selectable, sql } from 'kysely';
import type { Work } from '../../../platform/audit/change.ts';
import type { Schema } from '../../../platform/database/schema.gen.ts';
import type { WalledTx } from '../../../platform/database/wall.ts';
import { problem } from '../../../platform/http/problem.ts';
import type { Actor } from '../../../platform/policy/actor.ts';
import type { VoiceDeps } from '../deps.ts';
import { listTags } from '../tags/tag-store.ts';

type ViewRow = Selectable<Schema['voice.saved_view']>;
type Query = Record<string, string>;
const mostShared = 100;

/** One's own and those shared in one's office, which the wall lets through; own ones first, each in the order they were made. */
export async function listViews(deps: VoiceDeps, db: WalledTx, actor: Actor): Promise<SavedView[]> {
  const line = () => db.selectFrom('voice.saved_view').selectAll().orderBy('created_at');
  const own = await line().where('person_id', '=', actor.personId).limit(maximumViews).execute();
  const shared = await line()
    .where('shared', '=', true)
    .where('office', '=', sql<string>`(select voice.office())`)
    .where('person_id', '<>', actor.personId)
    .limit(mostShared)
    .execute();
  return present(deps, db, actor, [...own, ...shared]);
}

/** The log says that a view was kept and not what it asks for: names and phones are typed there. @throws problem `view.too_many` */
export function saveView(deps: VoiceDeps, actor: Actor, given: { name: string; shared: boolean; query: Query }): Work<SavedView> {
  return async ({ tx, now }) => {
    // Two at the same moment wait for each other, so that both count.
    await sql`select pg_advisory_xact_lock(hashtextextended(${`views ${actor.personId}`}, 0))`.execute(tx);
    const kept = await tx.selectFrom('voice.saved_view').select('id').where('person_id', '=', actor.personId).limit(maximumViews).execute();
    if (kept.length === maximumViews) throw problem('view.too_many');
    const row = await tx
      .insertInto('voice.saved_view')
      .values({
        id: randomUUID(),
        person_id: actor.personId,
        office: sql<string>`voice.office()`,
        shared: given.shared,
        name: given.name,
        query: JSON.stringify(given.query),
        created_at: now,
      })
      .returningAll()
      .executeTakeFirstOrThrow();
    return { subject: `view:${row.id}`, details: { shared: row.shared }, output: await presentOne(deps, tx, actor, row) };
  };
}

/** Once shared it is shared in the office that its maker is in now. @throws problem `view.not_found`, for another's too */
export function updateView(
  deps: VoiceDeps,
  actor: Actor,
  id: string,
  to: { name?: string | undefined; shared?: boolean | undefined },
): Work<SavedView> {
  return async ({ tx }) => {
    const row = await tx
      .updateTable('voice.saved_view')
      .set({ ...to, office: sql<string>`voice.office()` })
      .where('id', '=', id)
      .where('person_id', '=', actor.personId)
      .returningAll()
      .executeTakeFirst();
    if (!row) throw problem('view.not_found');
    return { subject: `view:${id}`, details: { shared: row.shared }, output: await presentOne(deps, tx, actor, row) };
  };
}

/** @throws problem `view.not_found`, for another's too */
export function deleteView(actor: Actor, id: string): Work<{ id: string }> {
  return async ({ tx }) => {
    const { numDeletedRows } = await tx
      .deleteFrom('voice.saved_view')
      .where('id', '=', id)
      .where('person_id', '=', actor.personId)
      .executeTakeFirstOrThrow();
    if (!numDeletedRows) throw problem('view.not_found');
    return { subject: `view:${id}`, output: { id } };
  };
}

const presentOne = async (deps: VoiceDeps, db: WalledTx, actor: Actor, row: ViewRow): Promise<SavedView> =>
  (await present(deps, db, actor, [row]))[0] as SavedView;

async function present(deps: VoiceDeps, db: WalledTx, actor: Actor, rows: readonly ViewRow[]): Promise<SavedView[]> {
  const [people, isThere] = await Promise.all([deps.directory.people(rows.map(({ person_id }) => person_id)), whatIsThere(deps, db)]);
  return rows.map(({ id, name, query, shared, person_id, created_at }) => {
    const asked = query as unknown as Query;
    const maker = person_id === actor.personId ? undefined : people.get(person_id);
    return {
      id,
      name,
      query: asked,
      shared,
      by: maker ? { id: person_id, name: maker.name } : null,
      retired: retirable.filter((key) => asked[key] !== undefined && !isThere[key].has(asked[key])),
      createdAt: created_at.toISOString(),
    };
  });
}

const retirable = ['category', 'area', 'agency', 'department', 'tag'] as const;

type There = Record<(typeof retirable)[number], ReadonlySet<string>>;

async function whatIsThere({ categoryTree, directory }: VoiceDeps, db: WalledTx): Promise<There> {
  const [tree, areas, agencies, tags] = await Promise.all([categoryTree(), directory.areas(), directory.agencies(), listTags(db)]);
  return {
    category: new Set(tree.filter(({ active }) => active).map(({ code }) => code)),
    area: new Set(areas.keys()),
    agency: new Set(agencies.keys()),
    department: new Set([...agencies.values()].flatMap(({ departments }) => departments.map(({ code }) => code))),
    tag: new Set(tags.filter(({ active }) => active).map(({ id }) => `${id}`)),
  };
}
