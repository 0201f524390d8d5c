import { randomUUID } from 'node:crypto';
import type { Channel } from '@sawt/contract';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/database/database.ts';
import { transact } from '../../platform/database/pipeline.ts';
import { handOver, type WaysOut } from './hand-over.ts';
import type { SecretMessage } from './message.ts';
import { inLanguage } from './send.ts';
import { currentTemplates, wordsFor } from './templates.ts';

interface SecretOptions {
  database: Database;
  clock: Clock;
  channels: Readonly<Record<'sms' | 'email', WaysOut>>;
}

/**
 * Sends a message that holds a secret: a code, a link. At once and not by the queue, because its text is never written down:
 * neither in the record of deliveries nor in a job.
 * @param admit may refuse the message, in the transaction that records it; for limits that hold under load
 * @throws whatever the provider does; the record then says that it failed
 */
export function createSendSecret({ database, clock, channels }: SecretOptions) {
  return async (message: SecretMessage, admit?: (tx: Database) => Promise<void>): Promise<void> => {
    const { to, template } = message;
    const [current] = await currentTemplates(database, template);
    if (!current) throw new Error(`No template is called ${template}`);
    const channel: Channel = 'email' in to ? 'email' : 'sms';
    const row = {
      id: randomUUID(),
      dedupe_key: message.dedupeKey,
      person_id: to.id,
      template,
      channel,
      recipient: 'email' in to ? to.email : to.phone,
      language: to.language,
      status: 'queued',
      created_at: clock.now(),
    };
    await transact(database, async (tx) => {
      await admit?.(tx);
      await tx.insertInto('notify.delivery').values(row).execute();
    });
    try {
      const words = wordsFor(channel, current, to.language, inLanguage(message));
      await handOver({ database, clock }, row, channels[channel]({ ...row, ...words, opens: null }));
    } catch (error) {
      const failure = (error as Error).message.slice(0, 300);
      await database.updateTable('notify.delivery').set({ status: 'failed', failure }).where('id', '=', row.id).execute();
      throw error;
    }
  };
}
export type SendSecret = ReturnType<typeof createSendSecret>;
