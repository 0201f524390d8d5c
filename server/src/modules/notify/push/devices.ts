import { createHash, ECDH } from 'node:crypto';
import type { PushDevice } from '@sawt/contract';
import type { Database, Reader, Tx } from '../../../platform/database/database.ts';
import { problem } from '../../../platform/http/problem.ts';

/** What a browser gives of itself (PushSubscription of the W3C Push API). */
export interface Subscription {
  endpoint: string;
  keys: { p256dh: string; auth: string };
}

/** More than anybody has in use; the oldest make room. */
const most = 10;

/** A device is known by its address, of which the pages need to know no more than this. */
const deviceId = (endpoint: string) => createHash('sha256').update(endpoint).digest('base64url');

/** Of the person who is signed in there now, whoever was before. @throws problem `request.invalid` where the key is none */
export async function addDevice(
  tx: Tx,
  { endpoint, keys }: Subscription,
  { personId, name, now }: { personId: string; name: string; now: Date },
): Promise<void> {
  demandKey(keys.p256dh);
  const row = { person_id: personId, endpoint, ...keys, name, added_at: now };
  await tx
    .insertInto('notify.push_device')
    .values({ id: deviceId(endpoint), ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
  const kept = tx.selectFrom('notify.push_device').select('id').where('person_id', '=', personId).orderBy('added_at', 'desc').limit(most);
  await tx.deleteFrom('notify.push_device').where('person_id', '=', personId).where('id', 'not in', kept).execute();
}

/** A point that is not on the curve would fail each time a message is encrypted for it. */
function demandKey(p256dh: string): void {
  try {
    ECDH.convertKey(p256dh, 'prime256v1', 'base64url');
  } catch {
    throw problem('request.invalid', { fields: [{ path: 'body.keys.p256dh', code: 'invalid_format' }] });
  }
}

export async function removeDevice(db: Database | Tx, personId: string, id: string): Promise<void> {
  await db.deleteFrom('notify.push_device').where('id', '=', id).where('person_id', '=', personId).execute();
}

export async function listDevices(db: Reader, personId: string): Promise<PushDevice[]> {
  const rows = await db
    .selectFrom('notify.push_device')
    .select(['id', 'name', 'added_at'])
    .where('person_id', '=', personId)
    .orderBy('added_at', 'desc')
    .execute();
  return rows.map(({ id, name, added_at }) => ({ id, userAgent: name, addedAt: added_at.toISOString() }));
}

/** Those of them who have a device. */
export async function whoHasDevices(db: Reader, people: readonly string[]): Promise<ReadonlySet<string>> {
  if (people.length === 0) return new Set();
  const rows = await db.selectFrom('notify.push_device').select('person_id').distinct().where('person_id', 'in', people).execute();
  return new Set(rows.map((row) => row.person_id));
}
