import type { StaffDetail } from '@sawt/contract';
import type { SettingsWork, Work } from '../../../platform/audit/change.ts';
import type { DomainEvent } from '../../../platform/events/event-bus.ts';
import { endSessions } from '../../../platform/identity/accounts.ts';
import type { Actor } from '../../../platform/policy/actor.ts';
import { demandTakesNew, takesNew } from '../agencies/takes-new.ts';
import { demandAct, keepingAnAdministrator } from './demands.ts';
import { revokeLinks } from './links.ts';
import { presentMember } from './present-member.ts';
import { expireRecoveries } from './recovery-store.ts';

/** A member of the staff has left: what they had in hand is in nobody's. */
export type StaffLeft = DomainEvent<'directory.staff_left', { personId: string }>;

/**
 * Closes an account. Its sessions end (by the trigger `person_end_sessions`), and so does what the person had begun that
 * would let others in. The ways in are kept for a return; `createAuth` lets nobody in by them meanwhile.
 */
export function leave(actor: Actor, id: string): SettingsWork<StaffDetail> {
  return async ({ tx, now, emit }) => {
    const { row } = await demandAct(tx, actor, 'leave', id);
    await keepingAnAdministrator(tx.updateTable('directory.person').set({ active: false, left_at: now }).where('id', '=', id).execute());
    await revokeLinks(tx, id, now);
    await expireRecoveries(tx, id);
    await tx
      .updateTable('directory.enrolment_link')
      .set({ revoked_at: now })
      .where('created_by', '=', id)
      .where('used_at', 'is', null)
      .where('revoked_at', 'is', null)
      .execute();
    await emit({ name: 'directory.staff_left', payload: { personId: id } } satisfies StaffLeft);
    return {
      subject: `person:${id}`,
      details: { before: { state: 'active', roles: row.roles }, after: { state: 'left' } },
      output: await presentMember(tx, actor, id, now),
    };
  };
}

/**
 * Opens the account again, with the ways in it had. Whoever has lost them goes the way of a recovery, which takes two. Nobody comes back to an
 * agency that is closed; whose department is, comes back to the agency.
 */
export function comeBack(actor: Actor, id: string): SettingsWork<StaffDetail> {
  return async ({ tx, now }) => {
    const { row } = await demandAct(tx, actor, 'return', id);
    const { agency, department } = row;
    if (agency !== null) await demandTakesNew(tx, { agency, department: null });
    const keeps = agency === null || (await takesNew(tx, { agency, department }));
    const back = { active: true, left_at: null, ...(!keeps && { department: null }) };
    await tx.updateTable('directory.person').set(back).where('id', '=', id).execute();
    return {
      subject: `person:${id}`,
      details: { before: { state: 'left' }, after: { state: 'active', roles: row.roles } },
      output: await presentMember(tx, actor, id, now),
    };
  };
}

export function endAllSessions(actor: Actor, id: string): Work<{ ended: number }> {
  return async ({ tx }) => {
    await demandAct(tx, actor, 'endSessions', id);
    const ended = await endSessions(tx, id);
    return { subject: `person:${id}`, details: { ended }, output: { ended } };
  };
}
