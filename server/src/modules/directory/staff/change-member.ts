import { type Bilingual, type StaffDetail, staff } from '@sawt/contract';
import type { SettingsWork } from '../../../platform/audit/change.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { problem } from '../../../platform/http/problem.ts';
import type { Actor } from '../../../platform/policy/actor.ts';
import type { Setting } from '../../../platform/setting-history/setting-history.ts';
import { demandAct, demandPlace, demandRoles, keepingAnAdministrator } from './demands.ts';
import { presentMember } from './present-member.ts';
import { getMember, type StaffRow, stateOf } from './staff-store.ts';

interface Changes {
  name?: Bilingual | undefined;
  department?: string | null | undefined;
  roles?: string[] | undefined;
  phone?: string | undefined;
}

/**
 * Changes what is known of a member of the staff, and their roles. The phone only of somebody who has never entered: later
 * it is where the link of a recovery goes, which takes two administrators.
 * @throws problem `person.state` for another's phone, `person.not_yourself` for one's own roles
 */
export function changeMember(actor: Actor, id: string, changes: Changes): SettingsWork<StaffDetail> {
  return async ({ tx, now }) => {
    const { row, hand } = await demandAct(tx, actor, 'change', id);
    const { name, department, phone } = changes;
    if (phone !== undefined && stateOf(row) !== 'invited')
      throw problem('person.state', { fields: [{ path: 'body.phone', code: 'custom' }] });
    if (department !== undefined) await demandPlace(tx, row.agency, department);
    const roles = changes.roles && [...new Set(changes.roles)].sort();
    if (roles && roles.join() !== row.roles.join()) {
      if (id === actor.personId) throw problem('person.not_yourself', { fields: [{ path: 'body.roles', code: 'custom' }] });
      await demandRoles(tx, hand, roles, row.agency);
      await keepingAnAdministrator(replaceRoles(tx, row, roles));
    }
    const set = { ...(name && { name: JSON.stringify(name) }), ...(department !== undefined && { department }), ...(phone && { phone }) };
    if (Object.keys(set).length > 0) await tx.updateTable('directory.person').set(set).where('id', '=', id).execute();
    const output = await presentMember(tx, actor, id, now);
    return {
      subject: `person:${id}`,
      details: { before: loggedOf(row), after: loggedOf(output), phoneChanged: phone !== undefined },
      output,
    };
  };
}

const loggedOf = ({ name, department, roles }: Pick<StaffDetail, 'name' | 'department' | 'roles'>) => ({ name, department, roles });

/** What of a member of the staff can be brought back. Leaving and coming back are acts of their own, and the phone is in no log. */
export const memberSetting = (actor: Actor, id: string): Setting<Changes, StaffDetail> => ({
  subject: `person:${id}`,
  read: async (db) => loggedOf(await getMember(db, actor, id)),
  body: staff.updateStaffMember.body,
  change: (changes) => changeMember(actor, id, changes),
});

async function replaceRoles(tx: Tx, { id, roles: before }: StaffRow, after: string[]): Promise<void> {
  const [added, taken] = [after.filter((role) => !before.includes(role)), before.filter((role) => !after.includes(role))];
  if (added.length > 0)
    await tx
      .insertInto('directory.person_role')
      .values(added.map((role) => ({ person_id: id, role })))
      .execute();
  if (taken.length > 0) await tx.deleteFrom('directory.person_role').where('person_id', '=', id).where('role', 'in', taken).execute();
}
