import { randomUUID } from 'node:crypto';
import type { DoNotContact } from '@sawt/contract';
import type { Work } from '../../../platform/audit/change.ts';
import type { Reader } from '../../../platform/database/database.ts';
import { problem } from '../../../platform/http/problem.ts';
import { maskPhone } from '../../../platform/personal-data/mask-phone.ts';

interface Row {
  id: string;
  person_id: string | null;
  phone: string | null;
  reason: string;
  set_at: Date;
}
type Setting = { reason: string; by: string };

const most = 200;

export async function listDoNotContact(db: Reader): Promise<DoNotContact[]> {
  const rows = await db
    .selectFrom('notify.do_not_contact')
    .selectAll()
    .orderBy('set_at', 'desc')
    .orderBy('id', 'desc')
    .limit(most)
    .execute();
  return rows.map(present);
}

/** @throws problem `do_not_contact.exists` */
export const setForPhone =
  (phone: string, setting: Setting): Work<DoNotContact> =>
  (change) =>
    keep(change, { person_id: null, phone }, setting);

/**
 * For whom a message was: the person, or, where it went to nobody known, the number.
 * @throws problem `delivery.not_found`, `do_not_contact.exists`
 */
export const setForReader =
  (deliveryId: string, setting: Setting): Work<DoNotContact> =>
  async (change) => {
    const row = await change.tx
      .selectFrom('notify.delivery')
      .select(['person_id', 'recipient', 'channel'])
      .where('id', '=', deliveryId)
      .executeTakeFirst();
    if (!row || (!row.person_id && (row.channel !== 'sms' || row.recipient === ''))) throw problem('delivery.not_found');
    return keep(change, { person_id: row.person_id, phone: row.person_id ? null : row.recipient }, setting);
  };

async function keep({ tx, now }: Parameters<Work<DoNotContact>>[0], who: Pick<Row, 'person_id' | 'phone'>, { reason, by }: Setting) {
  const row = { id: randomUUID(), ...who, reason, set_at: now };
  const kept = await tx
    .insertInto('notify.do_not_contact')
    .values({ ...row, set_by: by })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!kept) throw problem('do_not_contact.exists');
  // The log says why and about whom; the number itself stands in no log.
  const subject = row.person_id ? `person:${row.person_id}` : `do-not-contact:${row.id}`;
  return { subject, details: { reason, id: row.id }, output: present(row) };
}

/** @throws problem `do_not_contact.not_found` */
export function liftDoNotContact(id: string, reason: string): Work<{ lifted: true }> {
  return async ({ tx }) => {
    const row = await tx.deleteFrom('notify.do_not_contact').where('id', '=', id).returning(['person_id']).executeTakeFirst();
    if (!row) throw problem('do_not_contact.not_found');
    const subject = row.person_id ? `person:${row.person_id}` : `do-not-contact:${id}`;
    return { subject, details: { reason, id }, output: { lifted: true as const } };
  };
}

const present = ({ id, phone, reason, set_at }: Row): DoNotContact => ({
  id,
  about: phone === null ? 'person' : 'number',
  recipient: phone && maskPhone(phone),
  reason,
  setAt: set_at.toISOString(),
});
