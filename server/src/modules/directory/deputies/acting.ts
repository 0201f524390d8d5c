import type { Me } from '@sawt/contract';
import type { Work } from '../../../platform/audit/change.ts';
import type { Reader, Tx } from '../../../platform/database/database.ts';
import { problem } from '../../../platform/http/problem.ts';
import type { Actor } from '../../../platform/policy/actor.ts';
import { leadersOf } from './deputy-store.ts';
import { dayOf } from './span.ts';

/** For whom a session is to act; null: for oneself. */
export async function chosenLeader(db: Reader, sessionId: string): Promise<string | null> {
  const row = await db.selectFrom('directory.acting').select('leader_id').where('session_id', '=', sessionId).executeTakeFirst();
  return row?.leader_id ?? null;
}

interface Acting {
  actor: Actor;
  sessionId: string;
  leader: string | null;
}

/**
 * From the next request on this session acts for a leader, or for oneself again.
 * @param show what the person then is and may
 * @throws problem `deputy.not_deputy`
 */
export function actFor({ actor, sessionId, leader }: Acting, show: (tx: Tx) => Promise<Me>): Work<Me> {
  return async ({ tx, now }) => {
    if (leader === null) {
      await tx.deleteFrom('directory.acting').where('session_id', '=', sessionId).execute();
    } else {
      if (!(await leadersOf(tx, actor.personId, dayOf(now))).includes(leader)) throw problem('deputy.not_deputy');
      await tx
        .insertInto('directory.acting')
        .values({ session_id: sessionId, leader_id: leader })
        .onConflict((conflict) => conflict.column('session_id').doUpdateSet({ leader_id: leader }))
        .execute();
    }
    return { subject: `person:${actor.personId}`, details: { actsFor: leader }, output: await show(tx) };
  };
}
