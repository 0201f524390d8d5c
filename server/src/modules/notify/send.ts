import { randomUUID } from 'node:crypto';
import type { Channel } from '@sawt/contract';
import type { Clock } from '../../platform/clock.ts';
import { sendAlong } from '../../platform/database/pipeline.ts';
import type { WalledTx } from '../../platform/database/wall.ts';
import { queueJob } from '../../platform/jobs/jobs.ts';
import { deliverJob } from './deliver.ts';
import type { Message } from './message.ts';
import { reachOf, waysTo } from './reach.ts';
import { currentTemplates, type TemplateRow, wordsFor } from './templates.ts';
import { readWishes } from './wishes/read-wishes.ts';

/** Who of the people agreed to something: the directory knows. */
export type WhoConsented = (db: WalledTx, code: string, people: readonly string[], now: Date) => Promise<ReadonlySet<string>>;

interface Sending {
  clock: Clock;
  whoConsented: WhoConsented;
}

/** Writes a delivery for each message not yet told, with its text as the template now reads, and queues its sending. */
export async function queueMessages(tx: WalledTx, { clock, whoConsented }: Sending, wished: readonly Message[]): Promise<void> {
  if (wished.length === 0) return;
  const rules = await tx.selectFrom('notify.template_consent').selectAll().execute();
  const messages = await withConsent(rules, wished, (code, people) => whoConsented(tx, code, people, clock.now()));
  if (messages.length === 0) return;
  const now = clock.now();
  const readers = messages.map(({ to }) => to);
  const [current, reach, wishes] = await Promise.all([
    currentTemplates(tx, ...new Set(messages.map(({ template }) => template))),
    reachOf(
      tx,
      readers.flatMap(({ id }) => id ?? []),
    ),
    readWishes(tx, readers),
  ]);
  const templates = new Map(current.map((template) => [template.code, template]));
  const rows = messages.flatMap((message) => {
    const template = templates.get(message.template);
    if (!template) throw new Error(`No template is called ${message.template}`);
    const values = inLanguage(message);
    return waysTo(message, reach, wishes, now).map(({ channel, recipient, dedupeKey, dueAt, kept }) => ({
      id: randomUUID(),
      dedupe_key: dedupeKey,
      person_id: message.to.id,
      template: message.template,
      channel,
      recipient,
      language: message.to.language,
      // What nobody is told need not be kept.
      ...(kept ? { text: null, title: null } : wordsOf(message, channel, template, values)),
      opens: message.opens ?? null,
      status: kept ? 'withheld' : dueAt ? 'waiting' : 'queued',
      withheld: kept?.withheld ?? null,
      failure: kept?.failure ?? null,
      due_at: dueAt,
      created_at: now,
    }));
  });
  const written = await tx
    .insertInto('notify.delivery')
    .values(rows)
    .onConflict((conflict) => conflict.column('dedupe_key').doNothing())
    .returning(['id', 'status'])
    .execute();
  // What waits is let go by `notify.release`.
  for (const { id, status } of written) if (status === 'queued') sendAlong(queueJob(tx, deliverJob, { id }));
}

/** What is written about a confidential case says nothing of it where others see it. */
function wordsOf(message: Message, channel: Channel, template: TemplateRow, values: Record<string, string>) {
  const { language } = message.to;
  const words = wordsFor(channel, template, language, values);
  if (!message.discreet) return words;
  return { text: channel === 'push' ? discreetText[language] : words.text, title: null };
}

const discreetText = {
  ar: 'لديكم جديد بشأن أحد البلاغات. افتحوا المنصة للاطلاع عليه.',
  en: 'There is something new about one of the cases. Open the platform to read it.',
};

/** Exchanges, or leaves out, what goes beyond a service message where its reader has not agreed to it. */
async function withConsent(
  rules: readonly { template: string; consent: string; instead: string | null }[],
  messages: readonly Message[],
  whoConsented: (code: string, people: string[]) => Promise<ReadonlySet<string>>,
): Promise<Message[]> {
  let allowed = [...messages];
  for (const { template, consent, instead } of rules) {
    const people = allowed.flatMap((message) => (message.template === template ? (message.to.id ?? []) : []));
    if (people.length === 0) continue;
    const willing = await whoConsented(consent, people);
    allowed = allowed.flatMap((message) => {
      if (message.template !== template || (message.to.id && willing.has(message.to.id))) return message;
      return instead ? { ...message, template: instead } : [];
    });
  }
  return allowed;
}

/** The values as the reader's language has them. */
export function inLanguage({ values, to }: Pick<Message, 'values'> & { to: Pick<Message['to'], 'language'> }): Record<string, string> {
  const entries = Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? value : value[to.language]]);
  return Object.fromEntries(entries);
}
