import type { Tag } from '@sawt/contract';
import { type Selectable, sql } from 'kysely';
import type { Schema } from '../../../platform/database/schema.gen.ts';
import type { WalledTx } from '../../../platform/database/wall.ts';
import type { Actor } from '../../../platform/policy/actor.ts';

export type TagRow = Selectable<Schema['voice.tag']>;

/** The tags of the reader's office, which the wall lets through: a citizen has none. In use first, then by name. */
export async function listTags(db: WalledTx): Promise<Tag[]> {
  const rows = await db.selectFrom('voice.tag').selectAll().execute();
  const { compare } = new Intl.Collator('ar');
  return rows.map(presentTag).sort((a, b) => Number(b.active) - Number(a.active) || compare(a.name, b.name));
}

export const findTag = (db: WalledTx, id: number): Promise<TagRow | undefined> =>
  db.selectFrom('voice.tag').selectAll().where('id', '=', id).executeTakeFirst();

export const presentTag = ({ id, name, active }: TagRow): Tag => ({ id, name, active });

/** Of each of the cases the tags that the reader's office has put on it, by name. One query for a whole page. */
export async function tagsOf(db: WalledTx, { side }: Actor, cases: readonly { id: number }[]): Promise<(one: { id: number }) => Tag[]> {
  if (cases.length === 0 || side === 'citizen') return () => [];
  const rows = await db
    .selectFrom('voice.case_tag as on_case')
    .innerJoin('voice.tag as tag', 'tag.id', 'on_case.tag_id')
    .select(['on_case.case_id', 'tag.id', 'tag.name', 'tag.active'])
    .where(
      'on_case.case_id',
      'in',
      cases.map(({ id }) => id),
    )
    .where('on_case.owner', '=', sql<string>`(select voice.tag_owner())`)
    .orderBy('tag.name')
    .execute();
  const byCase = Map.groupBy(rows, ({ case_id }) => case_id);
  return ({ id }) => byCase.get(id)?.map(({ id, name, active }) => ({ id, name, active })) ?? [];
}
