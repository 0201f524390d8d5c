import { randomUUID } from 'node:crypto';
import type { SmsProvider } from '../../adapters/sms/sms-provider.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/database/database.ts';
import { TooManyCodes } from '../../platform/identity/auth.ts';
import { currentTemplates, fill } from './templates.ts';

const template = 'sign-in-code';
const limit = 5;
const spanMs = 10 * 60_000;

/**
 * Sends a sign-in code. It is sent at once because somebody waits for it, and its text is never written down.
 * At most five a number in ten minutes, counted in the database so that all servers agree.
 */
export function createSendCode({ database, clock, sms }: { database: Database; clock: Clock; sms: SmsProvider }) {
  return async (phone: string, code: string, minutes: number): Promise<void> => {
    const now = clock.now();
    const since = new Date(now.getTime() - spanMs);
    const { sent } = await database
      .selectFrom('notify.delivery')
      .select(({ fn }) => fn.countAll<number>().as('sent'))
      .where('recipient', '=', phone)
      .where('template', '=', template)
      .where('created_at', '>', since)
      .executeTakeFirstOrThrow();
    if (sent >= limit) throw new TooManyCodes();

    const id = randomUUID();
    const language = await languageOf(database, phone);
    const [current] = await currentTemplates(database, template);
    if (!current) throw new Error(`No template is called ${template}`);
    await database
      .insertInto('notify.delivery')
      .values({
        id,
        dedupe_key: `${template}:${id}`,
        template,
        channel: 'sms',
        recipient: phone,
        language,
        status: 'queued',
        created_at: now,
      })
      .execute();
    await sms.send({ id, phone, text: fill(current.text[language], { code, minutes: String(minutes) }) });
    await database.updateTable('notify.delivery').set({ status: 'sent', sent_at: clock.now() }).where('id', '=', id).execute();
  };
}

/** Arabic, unless the number was last written to in another language. */
async function languageOf(database: Database, phone: string): Promise<'ar' | 'en'> {
  const last = await database
    .selectFrom('notify.delivery')
    .select('language')
    .where('recipient', '=', phone)
    .where('template', '!=', template)
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last?.language === 'en' ? 'en' : 'ar';
}
