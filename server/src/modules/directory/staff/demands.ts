import type { StaffAct } from '@sawt/contract';
import type { Reader, Tx } from '../../../platform/database/database.ts';
import { problem } from '../../../platform/http/problem.ts';
import type { Actor } from '../../../platform/policy/actor.ts';
import { demandTakesNew } from '../agencies/takes-new.ts';
import { readPlaces } from '../places.ts';
import { type Hand, refusalOf } from './policy.ts';
import { factsOf, getMember, handOf, holdPeople, type StaffRow } from './staff-store.ts';

/**
 * Holds the person and asks the policy, all as it is now.
 * @throws problem `person.not_found`, `auth.forbidden`, `person.not_yourself`, `person.state`
 */
export async function demandAct(tx: Tx, actor: Actor, act: StaffAct, id: string): Promise<{ row: StaffRow; hand: Hand }> {
  await holdPeople(tx, actor, id);
  const row = await getMember(tx, actor, id);
  const hand = await handOf(tx, actor);
  switch (refusalOf(hand, act, factsOf(row))) {
    case 'hidden':
      throw problem('person.not_found');
    case 'forbidden':
      throw problem('auth.forbidden');
    case 'yourself':
      throw problem('person.not_yourself');
    case 'state':
      throw problem('person.state');
  }
  return { row, hand };
}

const atField = (field: string) => ({ fields: [{ path: `body.${field}`, code: 'custom' }] });

/** Are the roles the actor's to give, and at home where the person is? */
export async function demandRoles(db: Reader, hand: Hand, roles: readonly string[], agency: string | null): Promise<void> {
  if (!roles.every((role) => hand.grantable.has(role))) throw problem('person.role_not_grantable', atField('roles'));
  const side = agency === null ? 'emirate' : 'agency';
  const home = await db.selectFrom('directory.role').select('code').where('code', 'in', roles).where('side', '=', side).execute();
  if (home.length !== new Set(roles).size) throw problem('person.role_misplaced', atField('roles'));
}

/** Is there such a place, and does it take people? @throws problem `agency.not_found`, `agency.closed` */
export async function demandPlace(tx: Tx, agency: string | null, department: string | null): Promise<void> {
  const found = agency === null ? undefined : (await readPlaces(tx, agency)).get(agency);
  if (agency !== null && !found) throw problem('agency.not_found', atField('agency'));
  if (department !== null && !found?.departments.some(({ code }) => code === department))
    throw problem('request.invalid', atField('department'));
  if (agency !== null) await demandTakesNew(tx, { agency, department });
}

/** The database keeps the last one (its trigger `keep_an_administrator`); here its refusal becomes ours. */
export async function keepingAnAdministrator<T>(act: Promise<T>): Promise<T> {
  try {
    return await act;
  } catch (error) {
    if ((error as { constraint?: string }).constraint === 'last_administrator') throw problem('person.last_administrator');
    throw error;
  }
}
