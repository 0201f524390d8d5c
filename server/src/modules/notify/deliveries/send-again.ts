import { randomUUID } from 'node:crypto';
import type { Delivery, DeliveryDetail } from '@sawt/contract';
import type { Work } from '../../../platform/audit/change.ts';
import type { Reader } from '../../../platform/database/database.ts';
import { problem } from '../../../platform/http/problem.ts';
import { queueJob } from '../../../platform/jobs/jobs.ts';
import { deliverJob } from '../deliver.ts';
import { kindOf, reachesAlways } from '../wishes/kinds.ts';
import { readBlocked } from '../wishes/read-wishes.ts';
import { type DeliveryRow, presentDeliveries } from './present.ts';

const mostAgain = 3;
const dayMs = 86_400_000;

/** Why a message cannot be sent once more; null: it can. */
export async function whyNotAgain(db: Reader, row: DeliveryRow, now: Date): Promise<DeliveryDetail['notAgain']> {
  if (row.recipient === '') return 'gone';
  if (row.status === 'withheld') return 'withheld';
  if (row.text === null) return 'secret';
  if (row.status === 'queued' || row.status === 'waiting') return 'under_way';
  const whyNot = await readBlocked(db, row.person_id ? [row.person_id] : [], [row.recipient]);
  if (whyNot({ id: row.person_id, phone: row.recipient }) !== undefined && !reachesAlways(kindOf(row.template))) return 'withheld';
  const { again } = await db
    .selectFrom('notify.delivery')
    .select(({ fn }) => fn.countAll<number>().as('again'))
    .where('again_of', '=', firstOf(row))
    .where('created_at', '>', new Date(now.getTime() - dayMs))
    .executeTakeFirstOrThrow();
  return Number(again) >= mostAgain ? 'too_often' : null;
}

/** What is sent again once more is still the first message. */
const firstOf = ({ id, again_of }: DeliveryRow): string => again_of ?? id;

/**
 * Sends the same words to the same person once more, as a message of its own: the first one stays as it was. At most three times a day.
 * @throws problem `delivery.not_found`, `delivery.not_again`
 */
export function sendAgain(id: string): Work<Delivery> {
  return async ({ tx, now }) => {
    const row = await tx.selectFrom('notify.delivery').selectAll().where('id', '=', id).executeTakeFirst();
    if (!row) throw problem('delivery.not_found');
    // Two who press at once, on it or on a repetition of it, are counted one after the other.
    await tx.selectFrom('notify.delivery').select('id').where('id', '=', firstOf(row)).forUpdate().execute();
    if (await whyNotAgain(tx, row, now)) throw problem('delivery.not_again');
    const again = {
      id: randomUUID(),
      dedupe_key: `again:${randomUUID()}`,
      person_id: row.person_id,
      template: row.template,
      channel: row.channel,
      recipient: row.recipient,
      language: row.language,
      text: row.text,
      title: row.title,
      opens: row.opens,
      status: 'queued',
      created_at: now,
      again_of: firstOf(row),
    };
    await tx.insertInto('notify.delivery').values(again).execute();
    await queueJob(tx, deliverJob, { id: again.id });
    const [output] = await presentDeliveries(tx, [
      { ...again, failure: null, sent_at: null, due_at: null, bundled_in: null, withheld: null },
    ]);
    return { subject: `delivery:${id}`, details: { again: again.id }, output: output as Delivery };
  };
}
