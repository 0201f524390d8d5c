import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/database/database.ts';
import { type CodeMessage, TooManyCodes } from '../../platform/identity/auth.ts';
import { codeTemplates } from './code-templates.ts';
import type { SendSecret } from './send-secret.ts';

const signIn = 'sign-in-code';
const limit = 5;
const spanMs = 10 * 60_000;

/**
 * Sends a code, for which somebody waits: to sign in, or what `template` says of somebody who is signed in.
 * At most five a number in ten minutes, of all kinds together, counted in the database so that all servers agree.
 */
export function createSendCode({ database, clock, sendSecret }: { database: Database; clock: Clock; sendSecret: SendSecret }) {
  return async ({ phone, code, minutes, template = signIn, personId = null }: CodeMessage): Promise<void> => {
    const to = { id: personId, phone, language: await languageOf(database, phone) };
    await sendSecret({ dedupeKey: `${template}:${randomUUID()}`, to, template, values: { code, minutes: String(minutes) } }, (tx) =>
      demandFewCodes(tx, phone, clock.now()),
    );
  };
}

/** One at a time for each number, so that many who ask at once do not all find room. */
async function demandFewCodes(tx: Database, phone: string, now: Date): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${signIn}:${phone}`}, 0))`.execute(tx);
  const { sent } = await tx
    .selectFrom('notify.delivery')
    .select(({ fn }) => fn.countAll<number>().as('sent'))
    .where('recipient', '=', phone)
    .where('template', 'in', codeTemplates)
    .where('created_at', '>', new Date(now.getTime() - spanMs))
    .executeTakeFirstOrThrow();
  if (sent >= limit) throw new TooManyCodes();
}

/** Arabic, unless the number was last written to in another language. */
async function languageOf(database: Database, phone: string): Promise<'ar' | 'en'> {
  const last = await database
    .selectFrom('notify.delivery')
    .select('language')
    .where('recipient', '=', phone)
    .where('template', 'not in', codeTemplates)
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last?.language === 'en' ? 'en' : 'ar';
}
