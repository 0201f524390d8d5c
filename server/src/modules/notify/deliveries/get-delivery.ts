import type { DeliveryDetail, DeliveryTry } from '@sawt/contract';
import type { Reader } from '../../../platform/database/database.ts';
import { problem } from '../../../platform/http/problem.ts';
import { type DeliveryRow, presentDeliveries } from './present.ts';
import { whyNotAgain } from './send-again.ts';

/**
 * A message with all its tries.
 * @throws problem `delivery.not_found`
 */
export async function getDelivery(db: Reader, id: string, now: Date): Promise<DeliveryDetail> {
  const row = await db.selectFrom('notify.delivery').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw problem('delivery.not_found');
  const [presented, tries, notAgain] = await Promise.all([presentDeliveries(db, [row]), triesOf(db, id), whyNotAgain(db, row, now)]);
  return { ...(presented[0] as (typeof presented)[number]), case: caseOf(row), tries, againOf: row.again_of, notAgain };
}

const caseOf = ({ opens }: DeliveryRow): string | null => /^(?:\/staff)?\/cases\/(\d{10})(?:#|$)/.exec(opens ?? '')?.[1] ?? null;

async function triesOf(db: Reader, id: string): Promise<DeliveryTry[]> {
  const [tries, parts] = await Promise.all([
    db.selectFrom('notify.delivery_try').selectAll().where('delivery_id', '=', id).orderBy('number').execute(),
    db.selectFrom('notify.sms_part').selectAll().where('delivery_id', '=', id).orderBy('message_id').execute(),
  ]);
  return tries.map((one) => ({
    number: one.number,
    provider: one.provider,
    beganAt: one.began_at.toISOString(),
    endedAt: one.ended_at?.toISOString() ?? null,
    outcome: one.outcome as DeliveryTry['outcome'],
    failure: one.failure,
    segments: one.segments,
    cost: Number(one.cost),
    parts: parts
      .filter((part) => part.try === one.number)
      .map(({ state, error, settled_at }) => ({
        state: state as DeliveryTry['parts'][number]['state'],
        error,
        at: settled_at?.toISOString() ?? null,
      })),
  }));
}
