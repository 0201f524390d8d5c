import { randomUUID } from 'node:crypto';
import type { PersonName, Recovery } from '@sawt/contract';
import { type Selectable, sql } from 'kysely';
import type { Work } from '../../../platform/audit/change.ts';
import type { Schema, Tx } from '../../../platform/database/database.ts';
import { problem } from '../../../platform/http/problem.ts';
import { forgetCredentials } from '../../../platform/identity/accounts.ts';
import type { Actor } from '../../../platform/policy/actor.ts';
import { demandAct } from './demands.ts';
import type { StaffDeps } from './deps.ts';
import { linkHours, type NewLink, writeLink } from './links.ts';
import { mayApprove } from './policy.ts';
import { expireRecoveries, waitingRecoveries } from './recovery-store.ts';
import { getMember, holdPeople } from './staff-store.ts';

/** Hours in which another administrator may approve. */
const requestHours = 24;

/** @throws problem `recovery.exists` */
export function requestRecovery({ notify }: StaffDeps, actor: Actor, id: string, reason: string): Work<Recovery> {
  return async ({ tx, now }) => {
    const { row } = await demandAct(tx, actor, 'requestRecovery', id);
    await expireRecoveries(tx, id, now);
    const request = { id: randomUUID(), person_id: id, requested_by: actor.personId, reason, requested_at: now };
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('directory.recovery_request')
      .values({ ...request, expires_at: new Date(now.getTime() + requestHours * 3_600_000), state: 'waiting' })
      // The condition of the index as it stands there: as a parameter it is not known again once the statement is planned for any value.
      .onConflict((conflict) => conflict.column('person_id').where(sql<boolean>`state = 'waiting'`).doNothing())
      .executeTakeFirstOrThrow();
    if (!numInsertedOrUpdatedRows) throw problem('recovery.exists');
    if (row.phone) {
      const to = { id, phone: row.phone, language: row.language };
      await notify.send(tx, [
        { dedupeKey: `recovery:${request.id}`, to, template: 'recovery-requested', values: { username: row.username } },
      ]);
    }
    const [output] = await waitingRecoveries(tx, actor, now, id);
    return { subject: `person:${id}`, details: { request: request.id, reason }, output: output as Recovery };
  };
}

/**
 * The second pair of eyes. Ends every way in that the account had and writes the link to new ones.
 * @throws problem `recovery.four_eyes`, `recovery.over`, `recovery.not_found`, `person.state`
 */
export function approveRecovery(actor: Actor, id: string, link: NewLink): Work<PersonName> {
  return async ({ tx, now }) => {
    const request = await holdRequest(tx, actor, id, now);
    if (!mayApprove(actor, request)) throw problem('recovery.four_eyes');
    const { row } = await demandAct(tx, actor, 'requestRecovery', request.person_id);
    await decide(tx, request, 'approved', actor, now);
    await forgetCredentials(tx, row.id);
    await writeLink(tx, link, { personId: row.id, by: actor.personId, now });
    return {
      subject: `person:${row.id}`,
      details: { request: id, requestedBy: request.requested_by, validHours: linkHours.recovery },
      output: { id: row.id, name: row.name },
    };
  };
}

/** Another administrator refuses, or the one who asked thinks better of it. */
export function refuseRecovery(actor: Actor, id: string): Work<PersonName> {
  return async ({ tx, now }) => {
    const request = await holdRequest(tx, actor, id, now);
    await decide(tx, request, 'refused', actor, now);
    const { name } = await getMember(tx, actor, request.person_id);
    return {
      subject: `person:${request.person_id}`,
      details: { request: id, requestedBy: request.requested_by },
      output: { id: request.person_id, name },
    };
  };
}

type RequestRow = Selectable<Schema['directory.recovery_request']>;

/** People first, then the request, as everybody does. */
async function holdRequest(tx: Tx, actor: Actor, id: string, now: Date): Promise<RequestRow> {
  const find = () => tx.selectFrom('directory.recovery_request').selectAll().where('id', '=', id).executeTakeFirst();
  const found = await find();
  if (!found) throw problem('recovery.not_found');
  await holdPeople(tx, actor, found.person_id);
  await getMember(tx, actor, found.person_id);
  const request = (await find()) as RequestRow;
  if (request.state !== 'waiting' || request.expires_at <= now) throw problem('recovery.over');
  return request;
}

const decide = (tx: Tx, { id }: RequestRow, state: 'approved' | 'refused', actor: Actor, now: Date) =>
  tx.updateTable('directory.recovery_request').set({ state, decided_by: actor.personId, decided_at: now }).where('id', '=', id).execute();
