import { sql } from 'kysely';
import type { Receipt } from '../../../adapters/sms/sms-provider.ts';
import type { Clock } from '../../../platform/clock.ts';
import type { Database } from '../../../platform/database/database.ts';

/** What is none of ours is forgotten after three days: no network is later with an answer than with its receipt. */
const waitsMs = 3 * 86_400_000;

/**
 * Keeps what a provider says of a part. It may come before the part is known, twice, in another order, or of a message that is none of
 * ours: it is written down first, and whoever comes second, the part or its receipt, brings the two together.
 */
export const createHearReceipt =
  ({ database, clock }: { database: Database; clock: Clock }) =>
  async (provider: string, { messageId, state, error }: Receipt): Promise<void> => {
    const now = clock.now();
    await sql`
      with forgotten as (delete from notify.sms_receipt where received_at < ${new Date(now.getTime() - waitsMs)}::timestamptz)
      insert into notify.sms_receipt (provider, message_id, state, error, received_at)
      values (${provider}, ${messageId}, ${state}, ${error}, ${now}::timestamptz)`.execute(database);
    await settle(database, provider, [messageId]);
  };

/** Gives the parts what was said of them, and their deliveries what became of all their parts. "Delivered" is not taken back. */
export async function settle(database: Database, provider: string, parts: readonly string[]): Promise<void> {
  const { rows } = await sql<{ delivery_id: string }>`
    with heard as (
      delete from notify.sms_receipt r using notify.sms_part p
      where r.provider = ${provider} and r.message_id = any(${parts}::text[]) and p.provider = r.provider and p.message_id = r.message_id
      returning r.*
    ), best as (
      select distinct on (message_id) * from heard order by message_id, (state = 'delivered') desc, id desc
    )
    update notify.sms_part p set state = best.state, error = best.error, settled_at = best.received_at
    from best
    where p.provider = ${provider} and p.message_id = best.message_id and (p.state is null or p.state <> 'delivered')
    returning p.delivery_id`.execute(database);
  const ids = [...new Set(rows.map(({ delivery_id }) => delivery_id))];
  if (ids.length > 0) await sumUp(database, ids);
}

/** Each try has told the whole message: it arrived when all the parts of one did; otherwise the last one counts. */
const sumUp = (database: Database, ids: readonly string[]) =>
  sql`
    with told as (
      select distinct on (delivery_id) delivery_id,
        case when bool_and(state = 'delivered') then 'delivered'
          when bool_or(state = 'failed') then 'failed'
          when bool_or(state = 'expired') then 'expired' end as state,
        min(error) filter (where state <> 'delivered') as error
      from notify.sms_part where delivery_id = any(${ids}::uuid[])
      group by delivery_id, try
      order by delivery_id, coalesce(bool_and(state = 'delivered'), false) desc, try desc
    )
    update notify.delivery d set status = told.state, failure = told.error
    from told where d.id = told.delivery_id and told.state is not null and d.status <> 'delivered'`.execute(database);
