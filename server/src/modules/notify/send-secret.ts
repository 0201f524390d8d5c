import { randomUUID } from 'node:crypto';
import type { SmsProvider } from '../../adapters/sms/sms-provider.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/database/database.ts';
import { transact } from '../../platform/database/pipeline.ts';
import type { Message } from './message.ts';
import { inLanguage } from './send.ts';
import { currentTemplates, fill } from './templates.ts';

/**
 * Sends a message that holds a secret: a code, a link. At once and not by the queue, because its text is never written down:
 * neither in the record of deliveries nor in a job.
 * @param admit may refuse the message, in the transaction that records it; for limits that hold under load
 * @throws whatever the provider does; the record then says that it failed
 */
export function createSendSecret({ database, clock, sms }: { database: Database; clock: Clock; sms: SmsProvider }) {
  return async (message: Message, admit?: (tx: Database) => Promise<void>): Promise<void> => {
    const { to, template } = message;
    const [current] = await currentTemplates(database, template);
    if (!current) throw new Error(`No template is called ${template}`);
    const id = randomUUID();
    await transact(database, async (tx) => {
      await admit?.(tx);
      await tx
        .insertInto('notify.delivery')
        .values({
          id,
          dedupe_key: message.dedupeKey,
          person_id: to.id,
          template,
          channel: 'sms',
          recipient: to.phone,
          language: to.language,
          status: 'queued',
          created_at: clock.now(),
        })
        .execute();
    });
    const note = (outcome: { status: 'sent'; sent_at: Date } | { status: 'failed'; failure: string }) =>
      database.updateTable('notify.delivery').set(outcome).where('id', '=', id).execute();
    try {
      await sms.send({ id, phone: to.phone, text: fill(current.text[to.language], inLanguage(message)) });
    } catch (error) {
      await note({ status: 'failed', failure: (error as Error).message.slice(0, 300) });
      throw error;
    }
    await note({ status: 'sent', sent_at: clock.now() });
  };
}
export type SendSecret = ReturnType<typeof createSendSecret>;
