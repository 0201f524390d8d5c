import { randomUUID } from 'node:crypto';
import type { Deputyship, PersonName } from '@sawt/contract';
import type { Work } from '../../../platform/audit/change.ts';
import type { Reader } from '../../../platform/database/database.ts';
import { problem } from '../../../platform/http/problem.ts';
import type { Actor } from '../../../platform/policy/actor.ts';
import { type DeputyRow, deputyships, findDeputyship } from './deputy-store.ts';
import { dayOf, holdsOn, type Span, spanFault } from './span.ts';

interface Naming extends Span {
  deputy: string;
}

const atField = (field: string, code = 'custom') => ({ fields: [{ path: `body.${field}`, code }] });

/**
 * Names who stands in for the actor.
 * @throws problem `request.invalid` and `deputy.unfit` with the field, `deputy.overlap`
 */
export function nameDeputy(actor: Actor, { deputy, from, until }: Naming): Work<Deputyship> {
  return async ({ tx, now }) => {
    const leader = actor.personId;
    const fault = spanFault({ from, until }, dayOf(now));
    if (fault) throw problem('request.invalid', atField(fault.field, fault.code));
    await demandFit(tx, actor, deputy);
    const id = randomUUID();
    await refusingOverlap(
      tx
        .insertInto('directory.deputy_span')
        .values({ id, leader_id: leader, deputy_id: deputy, from_day: from, until_day: until, named_at: now })
        .execute(),
    );
    const output = await presentOne(tx, actor, { id, leader_id: leader, deputy_id: deputy, from, until }, now);
    return { subject: `person:${leader}`, details: { deputy, from, until }, output };
  };
}

/** Another active official of the same agency. */
async function demandFit(db: Reader, actor: Actor, deputy: string): Promise<void> {
  const found = await db
    .selectFrom('directory.person')
    .select('agency')
    .where('id', '=', deputy)
    .where('active', '=', true)
    .where('username', 'is not', null)
    .executeTakeFirst();
  if (deputy === actor.personId || !found || found.agency !== actor.agency) throw problem('deputy.unfit', atField('deputy'));
}

/** Whom the actor may name: all who `demandFit` lets through. */
export const listCandidates = (db: Reader, actor: Actor): Promise<PersonName[]> =>
  db
    .selectFrom('directory.person')
    .select(['id', 'name'])
    .where('agency', 'is not distinct from', actor.agency)
    .where('username', 'is not', null)
    .where('active', '=', true)
    .where('id', '!=', actor.personId)
    .orderBy('username')
    .limit(500)
    .execute();

/** The database keeps one deputy a day (its trigger `refuse_second_deputy`); here its refusal becomes ours. */
async function refusingOverlap(act: Promise<unknown>): Promise<void> {
  try {
    await act;
  } catch (error) {
    if ((error as { constraint?: string }).constraint === 'deputy_span_overlap')
      throw problem('deputy.overlap', atField('from', 'day_taken'));
    throw error;
  }
}

/** @throws problem `deputy.not_found` for unknown and foreign ones alike */
export function withdrawDeputy(actor: Actor, id: string): Work<Record<string, never>> {
  return async ({ tx, now }) => {
    const found = await findDeputyship(tx, id);
    if (found?.leader_id !== actor.personId) throw problem('deputy.not_found');
    await tx.updateTable('directory.deputy_span').set({ withdrawn_at: now }).where('id', '=', id).execute();
    const { deputy_id: deputy, from, until } = found;
    return { subject: `person:${found.leader_id}`, details: { deputy, from, until }, output: {} };
  };
}

export async function listDeputyships(db: Reader, actor: Actor, now: Date): Promise<Deputyship[]> {
  return present(db, actor, await deputyships(db, actor.personId, dayOf(now)), now);
}

async function presentOne(db: Reader, actor: Actor, row: DeputyRow, now: Date): Promise<Deputyship> {
  const [shown] = await present(db, actor, [row], now);
  return shown as Deputyship;
}

async function present(db: Reader, actor: Actor, rows: DeputyRow[], now: Date): Promise<Deputyship[]> {
  const ids = rows.flatMap(({ leader_id, deputy_id }) => [leader_id, deputy_id]);
  const people = ids.length ? await db.selectFrom('directory.person').select(['id', 'name']).where('id', 'in', ids).execute() : [];
  const named = (id: string) => ({ id, name: people.find((person) => person.id === id)?.name ?? { ar: '', en: '' } });
  return rows.map(({ id, leader_id, deputy_id, from, until }) => ({
    id,
    leader: named(leader_id),
    deputy: named(deputy_id),
    from,
    until,
    current: holdsOn({ from, until }, dayOf(now)),
    mayWithdraw: leader_id === actor.personId,
  }));
}
