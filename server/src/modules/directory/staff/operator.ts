import { type Bilingual, staff as contract } from '@sawt/contract';
import { sql } from 'kysely';
import { type MakeChange, theSystem } from '../../../platform/audit/change.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { WalledTx } from '../../../platform/database/wall.ts';
import { forgetCredentials } from '../../../platform/identity/accounts.ts';
import type { Notify } from '../../notify/index.ts';
import { createPerson } from './invite.ts';
import { linkHours, type NewLink, newLink, writeLink } from './links.ts';
import { type StaffRow, selectStaff, stateOf } from './staff-store.ts';

/** What the command line cannot do, in a line for who typed it. */
export class OperatorRefusal extends Error {}

export interface NewAdministrator {
  name: Bilingual;
  username: string;
  phone: string;
}

/** Of the body of an invitation, what an administrator is made of: the same rules. */
export const NewAdministrator = contract.inviteStaff.body.pick({ name: true, username: true, phone: true });

/**
 * What those who run the server do about administrators where none can. They hold the database and the keys anyway; here
 * what they do is recorded, and the person is told.
 * @param operator who typed the command, for the audit log
 */
export function createOperator({ makeChange, notify, operator }: { makeChange: MakeChange; notify: Notify; operator: string }) {
  return {
    /** @param another true: although there is an administrator. Somebody who never entered gets another link. */
    async createAdministrator(person: NewAdministrator, another: boolean): Promise<NewLink> {
      const link = newLink('invitation');
      await makeChange(theSystem, 'directory.administrator_created', async ({ tx, now }) => {
        const active = await holdAdministrators(tx);
        if (active.length > 0 && !another)
          throw new OperatorRefusal(`There is an administrator already (${namesOf(active)}). Give --another to create one more.`);
        const role = await administratorsRole(tx);
        const found = await findStaff(tx, person.username);
        if (found && !(stateOf(found) === 'invited' && found.roles.includes(role)))
          throw new OperatorRefusal(`Somebody else has the user name ${person.username}.`);
        const place = { agency: null, department: null, roles: [role] };
        const id = found?.id ?? (await createPerson(tx, { ...person, ...place, language: 'ar' }, now));
        await writeLink(tx, link, { personId: id, by: null, now });
        const after = { name: person.name, username: person.username, ...place };
        return { subject: `person:${id}`, details: { operator, after, validHours: linkHours.invitation }, output: null };
      });
      return link;
    },

    /** For an administrator who has lost their ways in while no other is left to approve a recovery. */
    async recoverAdministrator(username: string): Promise<NewLink> {
      const link = newLink('recovery');
      await makeChange(theSystem, 'directory.administrator_recovered', async ({ tx, now }) => {
        const active = await holdAdministrators(tx);
        const person = active.find((row) => row.username === username);
        if (!person) throw new OperatorRefusal(`There is no active administrator with the user name ${username}.`);
        const others = active.filter(({ id }) => id !== person.id);
        if (others.length > 1)
          throw new OperatorRefusal(`Two other administrators can do this on the page of the person: ${namesOf(others)}.`);
        await forgetCredentials(tx, person.id);
        await writeLink(tx, link, { personId: person.id, by: null, now });
        await tellRecovered(tx, notify, person, link);
        return { subject: `person:${person.id}`, details: { operator, validHours: linkHours.recovery }, output: null };
      });
      return link;
    },
  };
}

const managesAll = sql<boolean>`directory.is_administrator(person.id)`;

/** The active administrators. Holds off everybody who would change who they are: as the trigger `keep_an_administrator` does. */
async function holdAdministrators(tx: Tx): Promise<StaffRow[]> {
  await sql`select pg_advisory_xact_lock(hashtext('directory.keep_an_administrator'))`.execute(tx);
  return (await selectStaff(tx).where('person.active', '=', true).where(managesAll).orderBy('person.username').execute()) as StaffRow[];
}

const findStaff = async (tx: Tx, username: string) =>
  (await selectStaff(tx).where('person.username', '=', username).executeTakeFirst()) as StaffRow | undefined;

/** The first role that can let people in everywhere. */
async function administratorsRole(tx: Tx): Promise<string> {
  const { code } = await tx
    .selectFrom('directory.role')
    .select('code')
    .where(sql<boolean>`directory.is_administrators(code)`)
    .orderBy('position')
    .executeTakeFirstOrThrow();
  return code;
}

const namesOf = (people: readonly StaffRow[]) => people.map(({ username }) => username).join(', ');

async function tellRecovered(tx: WalledTx, notify: Notify, { id, username, phone, language }: StaffRow, link: NewLink): Promise<void> {
  if (!phone) return;
  const to = { id, phone, language };
  await notify.send(tx, [{ dedupeKey: `enrolment-link:${link.id}:told`, to, template: 'recovery-by-operator', values: { username } }]);
}
