import { randomUUID } from 'node:crypto';
import type { Clock } from '../../platform/clock.ts';
import type { Tx } from '../../platform/database/database.ts';
import { queueJob } from '../../platform/jobs/jobs.ts';
import { deliverJob } from './deliver.ts';
import type { Message } from './message.ts';
import { currentTemplates, fill } from './templates.ts';

/** Writes a delivery for each message not yet told, with its text as the template now reads, and queues its sending. */
export async function queueMessages(tx: Tx, clock: Clock, messages: readonly Message[]): Promise<void> {
  if (messages.length === 0) return;
  const templates = new Map((await currentTemplates(tx)).map((template) => [template.code, template]));
  const rows = messages.map((message) => {
    const template = templates.get(message.template);
    if (!template) throw new Error(`No template is called ${message.template}`);
    return {
      id: randomUUID(),
      dedupe_key: message.dedupeKey,
      person_id: message.to.id,
      template: message.template,
      channel: 'sms',
      recipient: message.to.phone,
      language: message.to.language,
      text: fill(template.text[message.to.language], inLanguage(message)),
      status: 'queued',
      created_at: clock.now(),
    };
  });
  const written = await tx
    .insertInto('notify.delivery')
    .values(rows)
    .onConflict((conflict) => conflict.column('dedupe_key').doNothing())
    .returning('id')
    .execute();
  for (const { id } of written) await queueJob(tx, deliverJob, { id });
}

/** The values as the reader's language has them. */
export function inLanguage({ values, to }: Message): Record<string, string> {
  const entries = Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? value : value[to.language]]);
  return Object.fromEntries(entries);
}
