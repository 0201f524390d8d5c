import { sql } from 'kysely';
import type { Tx } from '../database/database.ts';

export const liveChannel = 'sawt_live';
/** The id of a session that ended; told by the database itself. */
export const sessionEndedChannel = 'sawt_session_ended';

/** What changed and whom it concerns, so that each listener hears only what they may read. */
export interface LiveHint {
  number: string;
  citizen: string;
  agency: string | null;
  department: string | null;
  assignee: string | null;
}

/** PostgreSQL delivers the hints to every server at the commit, and not at all on a rollback. */
export async function sendHints(tx: Tx, hints: readonly LiveHint[]): Promise<void> {
  if (hints.length === 0) return;
  const payloads = hints.map((hint) => JSON.stringify(hint));
  await sql`select pg_notify(${liveChannel}, hint) from unnest(${payloads}::text[]) hint`.execute(tx);
}
