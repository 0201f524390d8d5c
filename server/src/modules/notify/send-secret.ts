import { randomUUID } from 'node:crypto';
import type { Channel } from '@sawt/contract';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/database/database.ts';
import { transact } from '../../platform/database/pipeline.ts';
import type { HandOver } from './deliver.ts';
import type { SecretMessage } from './message.ts';
import { inLanguage } from './send.ts';
import { currentTemplates, fill } from './templates.ts';

interface SecretOptions {
  database: Database;
  clock: Clock;
  channels: Readonly<Record<'sms' | 'email', HandOver>>;
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
    const note = (outcome: { status: 'sent'; sent_at: Date } | { status: 'failed'; failure: string }) =>
      database.updateTable('notify.delivery').set(outcome).where('id', '=', row.id).execute();
    try {
      const text = fill(current.text[to.language], inLanguage(message));
      await channels[channel]({ ...row, text, opens: null, failure: null, sent_at: null });
    } catch (error) {
      await note({ status: 'failed', failure: (error as Error).message.slice(0, 300) });
      throw error;
    }
    await note({ status: 'sent', sent_at: clock.now() });
  };
}
export type SendSecret = ReturnType<typeof createSendSecret>;
