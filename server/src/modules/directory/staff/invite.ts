import type { Invitation, PersonName, StaffDetail } from '@sawt/contract';
import type { SettingsWork, Work } from '../../../platform/audit/change.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { problem } from '../../../platform/http/problem.ts';
import { createStaffAccount } from '../../../platform/identity/accounts.ts';
import type { Actor } from '../../../platform/policy/actor.ts';
import { demandAct, demandPlace, demandRoles } from './demands.ts';
import { linkHours, type NewLink, revokeLinks, writeLink } from './links.ts';
import { reachesPerson } from './policy.ts';
import { presentMember } from './present-member.ts';
import { handOf, holdPeople } from './staff-store.ts';

/**
 * Makes the person, with an account that nobody can sign in to yet, and the link by which they set it up.
 * @throws problem `auth.forbidden`, `agency.closed`, `person.username_taken`, `person.role_not_grantable`, `person.role_misplaced`
 */
export function invite(actor: Actor, body: Invitation, link: NewLink): SettingsWork<PersonName> {
  return async ({ tx, now }) => {
    await holdPeople(tx, actor, actor.personId);
    if (!reachesPerson(actor, 'directory.manage_staff', body)) throw problem('auth.forbidden');
    await demandPlace(tx, body.agency, body.department);
    await demandRoles(tx, await handOf(tx, actor), body.roles, body.agency);
    const id = await createPerson(tx, body, now);
    await writeLink(tx, link, { personId: id, by: actor.personId, now });
    const { name, username, agency, department, roles } = body;
    return {
      subject: `person:${id}`,
      details: { before: null, after: { name, username, agency, department, roles }, validHours: linkHours.invitation },
      output: { id, name },
    };
  };
}

export type NewPerson = Omit<Invitation, 'language'> & { language: string };

/** Somebody who has not entered yet. @throws problem `person.username_taken` */
export async function createPerson(tx: Tx, person: NewPerson, now: Date): Promise<string> {
  const { name, username, phone, language, agency, department, roles } = person;
  const taken = await tx.selectFrom('directory.person').select('id').where('username', '=', username).executeTakeFirst();
  if (taken) throw usernameTaken();
  const id = await createStaffAccount(tx, { username, name: name.ar, now }).catch(orTaken);
  await tx
    .insertInto('directory.person')
    .values({ id, name: JSON.stringify(name), username, phone, language, agency, department, active: false, created_at: now })
    .execute();
  await tx
    .insertInto('directory.person_role')
    .values([...new Set(roles)].map((role) => ({ person_id: id, role })))
    .execute();
  return id;
}

const usernameTaken = () => problem('person.username_taken', { fields: [{ path: 'body.username', code: 'custom' }] });

/** Two who give the same name at once: the index lets one through. */
function orTaken(error: unknown): never {
  throw (error as { code?: string }).code === '23505' ? usernameTaken() : error;
}

/** @throws problem `person.state` for somebody who has entered already, `agency.closed` */
export function resendInvitation(actor: Actor, id: string, link: NewLink): Work<PersonName> {
  return async ({ tx, now }) => {
    const { row } = await demandAct(tx, actor, 'resendInvitation', id);
    await demandPlace(tx, row.agency, row.department);
    await writeLink(tx, link, { personId: id, by: actor.personId, now });
    return { subject: `person:${id}`, details: { validHours: linkHours.invitation }, output: { id, name: row.name } };
  };
}

export function revokeInvitation(actor: Actor, id: string): Work<StaffDetail> {
  return async ({ tx, now }) => {
    await demandAct(tx, actor, 'revokeInvitation', id);
    await revokeLinks(tx, id, now);
    return { subject: `person:${id}`, output: await presentMember(tx, actor, id, now) };
  };
}
