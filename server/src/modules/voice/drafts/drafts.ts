import { type drafts as contract, type Draft, type InputOf, maximumDrafts } from '@sawt/contract';
import { sql } from 'kysely';
import type { Work } from '../../../platform/audit/change.ts';
import type { WalledTx } from '../../../platform/database/wall.ts';
import { problem } from '../../../platform/http/problem.ts';
import type { Actor } from '../../../platform/policy/actor.ts';
import type { VoiceDeps } from '../deps.ts';

type Saving = InputOf<(typeof contract)['saveDraft']>['body'];
type Body = Omit<Saving, 'version'>;
type Saved = Pick<Draft, 'id' | 'version' | 'updatedAt'>;

export const ownDrafts = (db: WalledTx, citizen: string) =>
  db.selectFrom('voice.draft').selectAll().where('citizen_id', '=', citizen).orderBy('updated_at', 'desc').limit(maximumDrafts);

export async function listDrafts({ files }: VoiceDeps, db: WalledTx, actor: Actor): Promise<Draft[]> {
  const rows = await ownDrafts(db, actor.personId).execute();
  const bodies = rows.map(({ body }) => body as unknown as Body);
  const known = await files.describe(
    db,
    bodies.flatMap((body) => body.files),
  );
  return rows.map(({ id, version, updated_at }, index) => {
    const body = bodies[index] as Body;
    const present = body.files.flatMap((file) => known.get(file) ?? []);
    return { ...body, id, version, updatedAt: updated_at.toISOString(), files: present, lostFiles: body.files.length - present.length };
  });
}

/**
 * Keeps what is being written. Only that a draft was kept is recorded, never its words.
 * @throws problem `draft.changed` when another device has saved since (or deleted it), `draft.too_many`
 */
export function saveDraft(actor: Actor, id: string, { version, ...body }: Saving): Work<Saved> {
  return async ({ tx, now }) => {
    const values = { body: JSON.stringify(body), updated_at: now };
    const saved = await (version === 0
      ? tx
          .insertInto('voice.draft')
          .values({ id, citizen_id: actor.personId, version: 1, created_at: now, ...values })
          .onConflict((conflict) => conflict.column('id').doNothing())
          .returning('version')
          .executeTakeFirst()
      : tx
          .updateTable('voice.draft')
          .set({ ...values, version: version + 1 })
          .where('id', '=', id)
          .where('citizen_id', '=', actor.personId)
          .where('version', '=', version)
          .returning('version')
          .executeTakeFirst());
    if (!saved) throw problem('draft.changed');
    if (version === 0) await demandRoom(tx, actor.personId);
    return { subject: `draft:${id}`, output: { id, version: saved.version, updatedAt: now.toISOString() } };
  };
}

/** Two at the same moment wait for each other, so that both count. */
async function demandRoom(tx: WalledTx, citizen: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`drafts ${citizen}`}, 0))`.execute(tx);
  const kept = await tx
    .selectFrom('voice.draft')
    .select('id')
    .where('citizen_id', '=', citizen)
    .limit(maximumDrafts + 1)
    .execute();
  if (kept.length > maximumDrafts) throw problem('draft.too_many');
}

/** @throws problem `draft.not_found` for unknown and foreign ones alike */
export function deleteDraft(actor: Actor, id: string): Work<{ id: string }> {
  return async ({ tx }) => {
    const { numDeletedRows } = await tx
      .deleteFrom('voice.draft')
      .where('id', '=', id)
      .where('citizen_id', '=', actor.personId)
      .executeTakeFirstOrThrow();
    if (!numDeletedRows) throw problem('draft.not_found');
    return { subject: `draft:${id}`, output: { id } };
  };
}
