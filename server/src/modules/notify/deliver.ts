import type { SmsProvider } from '../../adapters/sms/sms-provider.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/database/database.ts';
import type { Job } from '../../platform/jobs/jobs.ts';

export const deliverJob = 'notify.deliver';

/**
 * Hands one queued delivery to the provider. A failure is written down and thrown, so that the queue tries again with
 * growing pauses; the provider recognises a delivery it has already taken by its id.
 */
export function createDeliver(options: { database: Database; clock: Clock; sms: SmsProvider }): Job<{ id: string }> {
  const { database, clock, sms } = options;
  return {
    name: deliverJob,
    async run({ id }) {
      const delivery = await database.selectFrom('notify.delivery').selectAll().where('id', '=', id).executeTakeFirst();
      if (!delivery || delivery.status === 'sent' || delivery.text === null) return;
      try {
        await sms.send({ id, phone: delivery.recipient, text: delivery.text });
      } catch (error) {
        await database
          .updateTable('notify.delivery')
          .set({ status: 'failed', failure: (error as Error).message.slice(0, 300) })
          .where('id', '=', id)
          .execute();
        throw error;
      }
      await database
        .updateTable('notify.delivery')
        .set({ status: 'sent', failure: null, sent_at: clock.now() })
        .where('id', '=', id)
        .execute();
    },
  };
}
