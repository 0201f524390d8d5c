import type { Channel } from '@sawt/contract';
import { Refused } from '../../adapters/refused.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/database/database.ts';
import type { Job } from '../../platform/jobs/jobs.ts';
import { handOver, type WaysOut } from './hand-over.ts';

export const deliverJob = 'notify.deliver';

/** After that nobody is told any more: what was to be said has changed since. */
const validMs = 48 * 3_600_000;

/**
 * Hands one queued delivery over, each by its channel. A failure is written down and thrown, so that the queue tries again with
 * growing pauses, until two days have passed or nobody will ever take it.
 */
export function createDeliver(options: {
  database: Database;
  clock: Clock;
  channels: Readonly<Record<Channel, WaysOut>>;
}): Job<{ id: string }> {
  const { database, clock, channels } = options;
  const note = (id: string, outcome: { status?: 'failed' | 'expired'; failure?: string }) =>
    database.updateTable('notify.delivery').set(outcome).where('id', '=', id).execute();
  return {
    name: deliverJob,
    async run({ id }) {
      const delivery = await database.selectFrom('notify.delivery').selectAll().where('id', '=', id).executeTakeFirst();
      if (delivery?.status !== 'queued' || delivery.text === null) return;
      if (clock.now().getTime() - (delivery.due_at ?? delivery.created_at).getTime() > validMs)
        return void (await note(id, { status: 'expired' }));
      try {
        await handOver(options, delivery, channels[delivery.channel as Channel]({ ...delivery, text: delivery.text }));
      } catch (error) {
        const failure = (error as Error).message.slice(0, 300);
        if (!(error instanceof Refused)) {
          await note(id, { failure });
          throw error;
        }
        await note(id, { status: 'failed', failure });
      }
    },
  };
}
