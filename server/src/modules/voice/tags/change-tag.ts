import { maximumTags, type Tag } from '@sawt/contract';
import { sql } from 'kysely';
import type { SettingsWork } from '../../../platform/audit/change.ts';
import type { WalledTx } from '../../../platform/database/wall.ts';
import { problem } from '../../../platform/http/problem.ts';
import { unifiedName } from '../../../platform/i18n/arabic.ts';
import { findTag, presentTag } from './tag-store.ts';

const settingsOf = ({ name, active }: Tag) => ({ name, active });

/** @throws problem `tag.exists`, also where one of this name is retired; `tag.too_many` */
export function createTag(name: string): SettingsWork<Tag> {
  return async ({ tx }) => {
    const count = await holdTags(tx);
    await demandFreeName(tx, name);
    if (count >= maximumTags) throw problem('tag.too_many');
    const row = await tx
      .insertInto('voice.tag')
      .values({ owner: sql<string>`voice.tag_owner()`, name, unified: unifiedName(name) })
      .returningAll()
      .executeTakeFirstOrThrow();
    return { subject: `tag:${row.id}`, details: { before: null, after: settingsOf(row) }, output: presentTag(row) };
  };
}

/** @throws problem `tag.not_found`, for another office's too; `tag.exists` */
export function updateTag(id: number, wanted: { name?: string | undefined; active?: boolean | undefined }): SettingsWork<Tag> {
  return async ({ tx }) => {
    await holdTags(tx);
    const before = await findTag(tx, id);
    if (!before) throw problem('tag.not_found');
    const { name = before.name, active = before.active } = wanted;
    await demandFreeName(tx, name, id);
    const row = await tx
      .updateTable('voice.tag')
      .set({ name, unified: unifiedName(name), active })
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirstOrThrow();
    return { subject: `tag:${id}`, details: { before: settingsOf(before), after: settingsOf(row) }, output: presentTag(row) };
  };
}

/** Changes of one office's tags happen one after another. @returns how many there are */
async function holdTags(tx: WalledTx): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtextextended('tags ' || voice.tag_owner(), 0))`.execute(tx);
  return (await tx.selectFrom('voice.tag').select('id').execute()).length;
}

async function demandFreeName(tx: WalledTx, name: string, own?: number): Promise<void> {
  const taken = await tx
    .selectFrom('voice.tag')
    .select('id')
    .where('owner', '=', sql<string>`(select voice.tag_owner())`)
    .where('unified', '=', unifiedName(name))
    .executeTakeFirst();
  if (taken && taken.id !== own) throw problem('tag.exists', { fields: [{ path: 'body.name', code: 'taken' }] });
}
