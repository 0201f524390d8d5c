import { sql } from 'kysely';
import type { Reader } from '../../database/database.ts';

const most = 5;
const pauseMs = 15 * 60_000;

/**
 * Takes one of the tries of an account before a code of theirs is looked at, so that no more are looked at than there are,
 * however many requests come at once and to however many servers. The last one begins the pause.
 * @returns false where none is left
 */
export async function takeTry(database: Reader, userId: string, now: Date): Promise<boolean> {
  const next = sql<number>`case when locked_until is null then tries + 1 else 1 end`;
  const { numUpdatedRows } = await database
    .updateTable('identity.authenticator')
    .set({ tries: next, locked_until: sql`case when ${next} >= ${most} then ${new Date(now.getTime() + pauseMs)}::timestamptz end` })
    .where('user_id', '=', userId)
    .where((eb) => eb.or([eb('locked_until', 'is', null), eb('locked_until', '<=', now)]))
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** After a right code: the tries begin anew. */
export const forgetTries = (database: Reader, userId: string) =>
  database.updateTable('identity.authenticator').set({ tries: 0, locked_until: null }).where('user_id', '=', userId).execute();
