import { sql } from 'kysely';
import type { Database } from '../../platform/database/database.ts';
import { settle } from './sms/settle.ts';

/** That a delivery is about to be offered. @returns which try of it that is, from 1 */
export async function beginTry(
  database: Database,
  { id, provider, segments, now }: { id: string; provider: string; segments: number; now: Date },
): Promise<number> {
  const { rows } = await sql<{ number: number }>`
    insert into notify.delivery_try (delivery_id, number, provider, began_at, segments)
    select ${id}::uuid, coalesce(max(number), 0) + 1, ${provider}::text, ${now}::timestamptz, ${segments}::smallint
    from notify.delivery_try where delivery_id = ${id}::uuid
    returning number`.execute(database);
  return (rows[0] as { number: number }).number;
}

export async function endTry(
  database: Database,
  end: { id: string; number: number; outcome: 'failed' | 'refused'; failure: string; now: Date },
): Promise<void> {
  await database
    .updateTable('notify.delivery_try')
    .set({ ended_at: end.now, outcome: end.outcome, failure: end.failure.slice(0, 300) })
    .where('delivery_id', '=', end.id)
    .where('number', '=', end.number)
    .execute();
}

/** That it was taken: the try, its parts and the delivery say so at once. What was heard of the parts before is then theirs. */
export async function noteTaken(
  database: Database,
  { id, number, provider, parts, cost, now }: { id: string; number: number; provider: string; parts: string[]; cost: number; now: Date },
): Promise<void> {
  const named =
    parts.length === 0
      ? sql``
      : sql`, named as (
          insert into notify.sms_part (provider, message_id, delivery_id, try)
          select distinct ${provider}::text, part, ${id}::uuid, ${number}::smallint from unnest(${parts}::text[]) as part
          on conflict (provider, message_id) do update
            set delivery_id = excluded.delivery_id, try = excluded.try, state = null, error = null, settled_at = null)`;
  await sql`
    with ended as (
      update notify.delivery_try set ended_at = ${now}::timestamptz, outcome = 'taken', cost = ${cost}::numeric
      where delivery_id = ${id}::uuid and number = ${number}::smallint)${named}
    update notify.delivery set status = 'sent', failure = null, sent_at = ${now}::timestamptz where id = ${id}::uuid`.execute(database);
  if (parts.length > 0) await settle(database, provider, parts);
}
