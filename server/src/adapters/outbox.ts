import type { Clock } from '../platform/clock.ts';
import type { Database, Tx } from '../platform/database/database.ts';

/**
 * What would have been sent by e-mail or web push, in a table: where nothing real is configured, it can be read there.
 * A delivery told twice stands there once.
 */
export const createOutbox =
  (database: Database, clock: Clock, channel: 'email' | 'push') =>
  async (id: string, recipient: string, content: object): Promise<void> => {
    await database
      .insertInto('platform.outbox')
      .values({ delivery_id: id, channel, recipient, content: JSON.stringify(content), at: clock.now() })
      .onConflict((conflict) => conflict.columns(['delivery_id', 'recipient']).doNothing())
      .execute();
  };

/** The newest fifty. */
export const readOutbox = (database: Database) =>
  database.selectFrom('platform.outbox').selectAll().orderBy('id', 'desc').limit(50).execute();

/** Of who is erased. */
export async function forgetInOutbox(tx: Tx, recipients: readonly string[]): Promise<void> {
  if (recipients.length > 0) await tx.deleteFrom('platform.outbox').where('recipient', 'in', recipients).execute();
}
