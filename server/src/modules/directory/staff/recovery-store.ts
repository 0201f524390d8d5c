import type { Recovery } from '@sawt/contract';
import type { Reader, Tx } from '../../../platform/database/database.ts';
import type { Actor } from '../../../platform/policy/actor.ts';
import { mayApprove } from './policy.ts';

/** The requests that wait, oldest first. @param personId only those about this person */
export async function waitingRecoveries(db: Reader, actor: Actor, now: Date, personId?: string): Promise<Recovery[]> {
  const rows = await db
    .selectFrom('directory.recovery_request as request')
    .innerJoin('directory.person as person', 'person.id', 'request.person_id')
    .innerJoin('directory.person as asker', 'asker.id', 'request.requested_by')
    .select(['request.id', 'request.person_id', 'request.requested_by', 'request.reason', 'request.requested_at', 'request.expires_at'])
    .select(['person.name as person_name', 'asker.name as asker_name'])
    .select((eb) => eb.ref('person.username').$notNull().as('username'))
    .where('request.state', '=', 'waiting')
    .where('request.expires_at', '>', now)
    .$if(personId !== undefined, (query) => query.where('request.person_id', '=', personId as string))
    .orderBy('request.requested_at')
    .limit(100)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    person: { id: row.person_id, name: row.person_name },
    username: row.username,
    requestedBy: { id: row.requested_by, name: row.asker_name },
    reason: row.reason,
    requestedAt: row.requested_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
    mayApprove: mayApprove(actor, row),
  }));
}

/** Ends what waits: all of a person, and what they had asked for others; or only what is past its time. */
export async function expireRecoveries(tx: Tx, personId: string, past?: Date): Promise<void> {
  await tx
    .updateTable('directory.recovery_request')
    .set({ state: 'expired' })
    .where('state', '=', 'waiting')
    .where((eb) => eb.or([eb('person_id', '=', personId), eb('requested_by', '=', personId)]))
    .$if(past !== undefined, (query) => query.where('expires_at', '<=', past as Date))
    .execute();
}
