import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/database/database.ts';
import type { SmsProvider } from './sms-provider.ts';

/** A phone network in a table: what would have been sent can be read, in the demo and in development. */
export function createOutboxProvider(name: string, database: Database, clock: Clock): SmsProvider {
  return {
    name,
    async send({ id, phone, text }) {
      await database
        .insertInto('platform.sms_outbox')
        .values({ delivery_id: id, phone, text, at: clock.now() })
        .onConflict((conflict) => conflict.column('delivery_id').doNothing())
        .execute();
      return [];
    },
  };
}

export interface OutboxMessage {
  id: string;
  phone: string;
  text: string;
  at: Date;
}

/** The newest hundred messages, of one number or of all. */
export async function readSmsOutbox(database: Database, phone: string | undefined): Promise<OutboxMessage[]> {
  let query = database.selectFrom('platform.sms_outbox').selectAll().orderBy('id', 'desc').limit(100);
  if (phone) query = query.where('phone', '=', phone);
  const rows = await query.execute();
  return rows.map((row) => ({ id: String(row.id), phone: row.phone, text: row.text, at: row.at }));
}
