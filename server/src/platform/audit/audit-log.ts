import type { Reader } from '../database/database.ts';
import { escapeLike } from '../database/like.ts';
import { type Cursor, pageFrom } from '../http/cursor.ts';

export interface AuditQuery {
  event?: string | undefined;
  subject?: string | undefined;
  actor?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  cursor: Cursor | null;
  limit: number;
}

/** A page of the log, newest first. What somebody did and what was done on their behalf come together. `event` and `subject` match from their beginning. */
export async function listAuditEntries(db: Reader, query: AuditQuery) {
  let select = db
    .selectFrom('platform.audit_entry')
    .selectAll()
    .orderBy('id', 'desc')
    .limit(query.limit + 1);
  if (query.event) select = select.where('event', 'like', `${escapeLike(query.event)}%`);
  if (query.subject) select = select.where('subject', 'like', `${escapeLike(query.subject)}%`);
  if (query.actor) {
    const person = query.actor;
    select = select.where((eb) => eb.or([eb('actor_id', '=', person), eb('on_behalf_of', '=', person)]));
  }
  if (query.from) select = select.where('at', '>=', new Date(query.from));
  if (query.to) select = select.where('at', '<', new Date(query.to));
  if (query.cursor) select = select.where('id', '<', Number(query.cursor[0]));
  return pageFrom(await select.execute(), query.limit, (row) => [String(row.id)]);
}
