import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Clock } from '../../../platform/clock.ts';
import type { Database, Tx } from '../../../platform/database/database.ts';
import { transact } from '../../../platform/database/pipeline.ts';
import { type Job, queueJob } from '../../../platform/jobs/jobs.ts';
import { deliverJob } from '../deliver.ts';
import type { DeliveryRow } from '../deliveries/present.ts';
import { currentTemplates, type TemplateRow } from '../templates.ts';
import { bundleText } from './bundle-text.ts';
import { kindOf, kindRules, reachesAlways } from './kinds.ts';
import { readBlocked } from './read-wishes.ts';

interface ReleaseOptions {
  database: Database;
  clock: Clock;
  origin(): string;
}

/** Whose messages are released in one transaction. */
const readersAtOnce = 100;
/** What goes to one reader goes one after the other; these many lanes are shared by all. */
const lanes = 16;

/**
 * Lets go what has waited: for each reader and channel in the order in which it came, and what may be told together in one message.
 * A message leaves its wait in the transaction that queues it, or marks it told in another: none is lost, and none told twice.
 */
export function createRelease(options: ReleaseOptions): Job {
  return {
    name: 'notify.release',
    cron: '* * * * *',
    async run() {
      while ((await transact(options.database, (tx) => releaseBatch(tx, options))) > 0);
    },
  };
}

async function releaseBatch(tx: Tx, { clock, origin }: ReleaseOptions): Promise<number> {
  // One server at a time: another would take a part of what is to be told together.
  const { rows: locks } = await sql<{
    mine: boolean;
  }>`select pg_try_advisory_xact_lock(hashtextextended('notify.release', 0)) as mine`.execute(tx);
  if (!locks[0]?.mine) return 0;
  const now = clock.now();
  const due = await readDue(tx, now);
  if (due.length === 0) return 0;
  const [templates, whyNot] = await Promise.all([
    currentTemplates(tx, 'news-digest'),
    readBlocked(
      tx,
      due.flatMap(({ person_id }) => person_id ?? []),
      due.flatMap(({ recipient, channel }) => (channel === 'sms' ? recipient : [])),
    ),
  ]);
  for (const rows of groupsOf(due)) {
    const kept: DeliveryRow[] = [];
    for (const row of rows) {
      const reason = reachesAlways(kindOf(row.template)) ? undefined : whyNot({ id: row.person_id, phone: row.recipient });
      if (reason !== undefined) await set(tx, row.id, { status: 'withheld', withheld: 'do_not_contact', failure: reason, text: null });
      else if (row.text === null) await set(tx, row.id, { status: 'expired' });
      else kept.push(row);
    }
    await letGo(tx, kept, { now, template: templates[0] as TemplateRow, origin: origin() });
  }
  return due.length;
}

/** All that is due of whoever has waited longest. */
async function readDue(tx: Tx, now: Date): Promise<DeliveryRow[]> {
  const { rows } = await sql<DeliveryRow>`
    with reader as (
      select recipient, channel, person_id from (
        select recipient, channel, person_id, due_at from notify.delivery
        where status = 'waiting' and due_at <= ${now}::timestamptz order by due_at, created_at, id limit ${readersAtOnce}
      ) as first group by recipient, channel, person_id
    )
    select delivery.* from reader join notify.delivery on delivery.recipient = reader.recipient and delivery.channel = reader.channel
      and delivery.person_id is not distinct from reader.person_id
    where status = 'waiting' and due_at <= ${now}::timestamptz
    order by delivery.created_at, delivery.id for update of delivery`.execute(tx);
  return rows;
}

const groupsOf = (rows: readonly DeliveryRow[]): DeliveryRow[][] => [
  ...Map.groupBy(rows, ({ recipient, channel, person_id }) => `${channel}:${person_id}:${recipient}`).values(),
];

async function letGo(
  tx: Tx,
  rows: readonly DeliveryRow[],
  { now, template, origin }: { now: Date; template: TemplateRow; origin: string },
) {
  const together = rows.filter((row) => {
    const kind = kindOf(row.template);
    return kind !== null && kindRules[kind].mayDigest;
  });
  const [first] = together;
  const bundle =
    first && together.length > 1
      ? { ...bundleText(together, template, origin), id: randomUUID(), dedupe_key: `news:${first.id}`, created_at: now }
      : null;
  if (bundle)
    await tx
      .insertInto('notify.delivery')
      .values({ ...bundle, status: 'queued' })
      .execute();
  for (const row of rows) {
    const isFirst = row === first;
    if (bundle && together.includes(row)) {
      await set(tx, row.id, { status: 'bundled', bundled_in: bundle.id });
      if (isFirst) await queueInOrder(tx, row, bundle.id);
    } else {
      await set(tx, row.id, { status: 'queued' });
      await queueInOrder(tx, row, row.id);
    }
  }
}

const set = (tx: Tx, id: string, values: Partial<Pick<DeliveryRow, 'status' | 'withheld' | 'failure' | 'text' | 'bundled_in'>>) =>
  tx.updateTable('notify.delivery').set(values).where('id', '=', id).execute();

const queueInOrder = (tx: Tx, { recipient }: DeliveryRow, id: string) => {
  const lane = Array.from(recipient).reduce((sum, character) => (sum * 31 + (character.codePointAt(0) ?? 0)) % lanes, 0);
  return queueJob(tx, deliverJob, { id }, { queue: `${deliverJob}:${lane}` });
};
