import { randomUUID } from 'node:crypto';
import type { Deputyship } from '@sawt/contract';
import type { Work } from '../../../platform/audit/change.ts';
import type { Reader } from '../../../platform/database/database.ts';
import { problem } from '../../../platform/http/problem.ts';
import type { Actor } from '../../../platform/policy/actor.ts';
import { type DeputyRow, deputyships, findDeputyship } from './deputy-store.ts';
import { dayOf, holdsOn, type Span, spanFault } from './span.ts';

interface Naming extends Span {
  leader?: string | undefined;
  deputy: string;
}

const atField = (field: string, code = 'custom') => ({ fields: [{ path: `body.${field}`, code }] });

/** Whose deputies an actor may name: their own, or everybody's who may have one. */
const mayNameFor = (actor: Actor, leader: string) =>
  leader === actor.personId || actor.permissions.get('directory.name_deputy') === 'region';

/** @throws problem `person.not_found`, `request.invalid` with the field, `deputy.overlap` */
export function nameDeputy(actor: Actor, { leader = actor.personId, deputy, from, until }: Naming): Work<Deputyship> {
  return async ({ tx, now }) => {
    if (!mayNameFor(actor, leader)) throw problem('auth.forbidden');
    const fault = spanFault({ from, until }, dayOf(now));
    if (fault) throw problem('request.invalid', atField(fault.field, fault.code));
    await demandFit(tx, leader, deputy);
    const id = randomUUID();
    await refusingOverlap(
      tx
        .insertInto('directory.deputy_span')
        .values({ id, leader_id: leader, deputy_id: deputy, from_day: from, until_day: until, named_by: actor.personId, named_at: now })
        .execute(),
    );
    const output = await presentOne(tx, actor, { id, leader_id: leader, deputy_id: deputy, from, until }, now);
    return { subject: `person:${leader}`, details: { deputy, from, until }, output };
  };
}

/** The leader may have a deputy, and the deputy is another active official of the same agency. */
async function demandFit(db: Reader, leader: string, deputy: string): Promise<void> {
  const people = await db
    .selectFrom('directory.person')
    .select(['id', 'agency'])
    .where('id', 'in', [leader, deputy])
    .where('active', '=', true)
    .where('username', 'is not', null)
    .execute();
  const of = (id: string) => people.find((person) => person.id === id);
  const led = of(leader);
  if (!led || !(await mayHaveDeputy(db, leader))) throw problem('person.not_found', atField('leader'));
  if (leader === deputy || !of(deputy) || of(deputy)?.agency !== led.agency) throw problem('deputy.unfit', atField('deputy'));
}

const mayHaveDeputy = async (db: Reader, leader: string): Promise<boolean> =>
  (await db
    .selectFrom('directory.person_role as held')
    .innerJoin('directory.role_permission as grant', 'grant.role', 'held.role')
    .select('grant.role')
    .where('held.person_id', '=', leader)
    .where('grant.permission', '=', 'directory.name_deputy')
    .executeTakeFirst()) !== undefined;

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
    if (!found || !mayNameFor(actor, found.leader_id)) throw problem('deputy.not_found');
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
    mayWithdraw: actor.permissions.has('directory.name_deputy') && mayNameFor(actor, leader_id),
  }));
}
