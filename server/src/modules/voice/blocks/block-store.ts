import type { Block, OwnBlock } from '@sawt/contract';
import type { Selectable } from 'kysely';
import type { Schema } from '../../../platform/database/database.ts';
import type { WalledTx } from '../../../platform/database/wall.ts';
import { maskPhone } from '../../../platform/personal-data/mask-phone.ts';
import type { Actor } from '../../../platform/policy/actor.ts';
import type { VoiceDeps } from '../deps.ts';

export type BlockRow = Selectable<Schema['voice.block']>;

/** How many of the past are shown beside those in force. */
const shownPast = 50;

export const isInForce = ({ until_at, outcome }: BlockRow, now: Date) => until_at > now && outcome !== 'lifted';
const isAppealed = (row: BlockRow) => row.appeal !== null && row.outcome === null;
/** Neither they nor whoever acted for them: a person does not judge their own act. */
const isOwnAct = (actor: Actor, { set_by }: BlockRow) => [actor.personId, actor.onBehalfOf].includes(set_by);

export const mayLift = (actor: Actor, row: BlockRow, now: Date) =>
  isInForce(row, now) && row.outcome === null && (row.appeal === null || !isOwnAct(actor, row));
export const mayDecide = (actor: Actor, row: BlockRow, now: Date) => isInForce(row, now) && isAppealed(row) && !isOwnAct(actor, row);

/** The one in force, with a lock where it is to be changed. */
export async function blockOf(db: WalledTx, citizen: string, now: Date): Promise<BlockRow | undefined> {
  return db
    .selectFrom('voice.block')
    .selectAll()
    .where('citizen_id', '=', citizen)
    .where('until_at', '>', now)
    .where((eb) => eb.or([eb('outcome', 'is', null), eb('outcome', '=', 'dismissed')]))
    .orderBy('until_at', 'desc')
    .limit(1)
    .executeTakeFirst();
}

export async function listBlocks(deps: VoiceDeps, db: WalledTx, actor: Actor, now: Date): Promise<Block[]> {
  const all = db.selectFrom('voice.block').selectAll().orderBy('set_at', 'desc').orderBy('id', 'desc');
  const [now_, past] = [
    await all.where('until_at', '>', now).limit(500).execute(),
    await all.where('until_at', '<=', now).limit(shownPast).execute(),
  ];
  const rank = (row: BlockRow) => (isInForce(row, now) ? (isAppealed(row) ? 0 : 1) : 2);
  const rows = [...now_, ...past].sort((one, other) => rank(one) - rank(other));
  return presentBlocks(deps, actor, rows, now);
}

export async function presentBlocks({ directory }: VoiceDeps, actor: Actor, rows: readonly BlockRow[], now: Date): Promise<Block[]> {
  const people = await directory.people(
    rows.flatMap(({ citizen_id, set_by, decided_by }) => [citizen_id, set_by, ...(decided_by ? [decided_by] : [])]),
  );
  const named = (id: string | null) => {
    const person = id === null ? undefined : people.get(id);
    return person ? { id: person.id, name: person.name } : null;
  };
  return rows.map((row) => {
    const citizen = people.get(row.citizen_id);
    return {
      ...presentOwn(row),
      citizen: { id: row.citizen_id, name: citizen?.name.ar ?? '', phone: citizen?.phone ? maskPhone(citizen.phone) : null },
      setBy: named(row.set_by),
      decidedBy: named(row.decided_by),
      mayLift: mayLift(actor, row, now),
      mayDecide: mayDecide(actor, row, now),
    };
  });
}

/** As its citizen is told: by no official's name. */
export const presentOwn = (row: BlockRow): OwnBlock => ({
  id: row.id,
  reason: row.reason,
  setAt: row.set_at.toISOString(),
  until: row.until_at.toISOString(),
  appeal: row.appeal,
  appealedAt: row.appealed_at?.toISOString() ?? null,
  outcome: row.outcome as OwnBlock['outcome'],
  decision: row.decision,
  decidedAt: row.decided_at?.toISOString() ?? null,
});
