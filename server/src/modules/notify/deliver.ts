import type { Channel } from '@sawt/contract';
import type { Selectable } from 'kysely';
import { Refused } from '../../adapters/refused.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/database/database.ts';
import type { NotifyDelivery } from '../../platform/database/schema.gen.ts';
import type { Job } from '../../platform/jobs/jobs.ts';

export const deliverJob = 'notify.deliver';

/** A delivery whose text is there to be sent. */
export type Sendable = Selectable<NotifyDelivery> & { text: string };

/**
 * Hands a delivery to the provider of its channel. Rejects when it should be tried again, and with a `Refused` when that
 * would be in vain.
 */
export type HandOver = (delivery: Sendable) => Promise<void>;

/**
 * Hands one queued delivery over, each by its channel. A failure is written down and thrown, so that the queue tries again with
 * growing pauses; the provider recognises a delivery it has already taken by its id.
 */
export function createDeliver(options: {
  database: Database;
  clock: Clock;
  channels: Readonly<Record<Channel, HandOver>>;
}): Job<{ id: string }> {
  const { database, clock, channels } = options;
  const note = (id: string, outcome: { status: 'sent'; failure: null; sent_at: Date } | { status: 'failed'; failure: string }) =>
    database.updateTable('notify.delivery').set(outcome).where('id', '=', id).execute();
  return {
    name: deliverJob,
    async run({ id }) {
      const delivery = await database.selectFrom('notify.delivery').selectAll().where('id', '=', id).executeTakeFirst();
      if (!delivery || delivery.status === 'sent' || delivery.text === null) return;
      try {
        await channels[delivery.channel as Channel]({ ...delivery, text: delivery.text });
      } catch (error) {
        await note(id, { status: 'failed', failure: (error as Error).message.slice(0, 300) });
        if (error instanceof Refused) return;
        throw error;
      }
      await note(id, { status: 'sent', failure: null, sent_at: clock.now() });
    },
  };
}
