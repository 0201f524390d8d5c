import { randomUUID } from 'node:crypto';
import type { Block, OwnBlock } from '@sawt/contract';
import { sql } from 'kysely';
import type { Change, Work } from '../../../platform/audit/change.ts';
import { problem } from '../../../platform/http/problem.ts';
import type { Actor } from '../../../platform/policy/actor.ts';
import type { VoiceDeps } from '../deps.ts';
import { type BlockRow, blockOf, isInForce, mayDecide, mayLift, presentBlocks, presentOwn } from './block-store.ts';
import { tellBlocked } from './tell-blocked.ts';

const day = 86_400_000;

/** @throws problem `auth.forbidden` for an agency, whatever its roles hold; `citizen.not_found`, `block.exists` */
export function blockCitizen(deps: VoiceDeps, actor: Actor, body: { citizen: string; days: number; reason: string }): Work<Block> {
  return async ({ tx, now }) => {
    demandEmirate(actor);
    const { citizen, days, reason } = body;
    if (!(await deps.directory.isCitizen(tx, citizen)))
      throw problem('citizen.not_found', { fields: [{ path: 'body.citizen', code: 'custom' }] });
    await sql`select pg_advisory_xact_lock(hashtextextended(${`block ${citizen}`}, 0))`.execute(tx);
    if (await blockOf(tx, citizen, now)) throw problem('block.exists');
    const row = await tx
      .insertInto('voice.block')
      .values({
        id: randomUUID(),
        citizen_id: citizen,
        reason,
        set_by: actor.personId,
        set_at: now,
        until_at: new Date(now.getTime() + days * day),
      })
      .returningAll()
      .executeTakeFirstOrThrow();
    await tellBlocked(deps, tx, row, 'block-set');
    return { subject: `person:${citizen}`, details: { block: row.id, days, reason }, output: await presented(deps, actor, row, now) };
  };
}

/** @throws problem `block.not_found`, `block.over`, `block.four_eyes` where an appeal waits for somebody else */
export function liftBlock(deps: VoiceDeps, actor: Actor, id: string, reason: string): Work<Block> {
  return (change) => decide(deps, actor, change, id, { outcome: 'lifted', reason, may: mayLift });
}

/** @throws problem `block.not_found`, `block.over`, `block.four_eyes` */
export function decideBlockAppeal(
  deps: VoiceDeps,
  actor: Actor,
  id: string,
  { lift, reason }: { lift: boolean; reason: string },
): Work<Block> {
  return (change) => decide(deps, actor, change, id, { outcome: lift ? 'lifted' : 'dismissed', reason, may: mayDecide });
}

async function decide(
  deps: VoiceDeps,
  actor: Actor,
  { tx, now }: Change,
  id: string,
  { outcome, reason, may }: { outcome: 'lifted' | 'dismissed'; reason: string; may: typeof mayLift },
) {
  demandEmirate(actor);
  const found = await tx.selectFrom('voice.block').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  if (!found) throw problem('block.not_found');
  if (!isInForce(found, now) || found.outcome !== null) throw problem('block.over');
  if (!may(actor, found, now)) throw problem(found.appeal === null ? 'block.over' : 'block.four_eyes');
  const row = await tx
    .updateTable('voice.block')
    .set({ outcome, decision: reason, decided_by: actor.personId, decided_at: now })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
  await tellBlocked(deps, tx, row, outcome === 'lifted' ? 'block-lifted' : 'block-kept');
  return { subject: `person:${row.citizen_id}`, details: { block: id, outcome, reason }, output: await presented(deps, actor, row, now) };
}

/** Once for each block. @throws problem `block.not_found` without one in force, `block.over` when one was made already */
export function appealBlock(actor: Actor, text: string): Work<{ block: OwnBlock | null }> {
  return async ({ tx, now }) => {
    const found = await blockOf(tx, actor.personId, now);
    if (!found) throw problem('block.not_found');
    const row = await tx
      .updateTable('voice.block')
      .set({ appeal: text, appealed_at: now })
      .where('id', '=', found.id)
      .where('appeal', 'is', null)
      .where('outcome', 'is', null)
      .returningAll()
      .executeTakeFirst();
    if (!row) throw problem('block.over');
    return { subject: `person:${actor.personId}`, details: { block: row.id }, output: { block: presentOwn(row) } };
  };
}

function demandEmirate(actor: Actor): void {
  if (actor.side !== 'emirate') throw problem('auth.forbidden');
}

async function presented(deps: VoiceDeps, actor: Actor, row: BlockRow, now: Date): Promise<Block> {
  const [block] = await presentBlocks(deps, actor, [row], now);
  return block as Block;
}
