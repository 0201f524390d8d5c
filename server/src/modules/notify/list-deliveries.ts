import { type Delivery, Instant } from '@sawt/contract';
import { z } from 'zod';
import type { Database } from '../../platform/database/database.ts';
import { pageFrom, readCursor } from '../../platform/http/cursor.ts';
import { maskPhone } from '../../platform/personal-data/mask-phone.ts';

interface DeliveryQuery {
  status?: Delivery['status'] | undefined;
  channel?: Delivery['channel'] | undefined;
  cursor?: string | undefined;
  limit: number;
}

const Key = z.tuple([Instant, z.uuid()]);

/** A page of the messages, newest first, numbers and addresses masked. */
export async function listDeliveries(database: Database, query: DeliveryQuery): Promise<{ items: Delivery[]; nextCursor: string | null }> {
  const cursor = readCursor(query.cursor, Key);
  let select = database
    .selectFrom('notify.delivery')
    .selectAll()
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(query.limit + 1);
  if (query.status) select = select.where('status', '=', query.status);
  if (query.channel) select = select.where('channel', '=', query.channel);
  if (cursor) {
    const [at, id] = cursor;
    select = select.where((eb) => eb(eb.refTuple('created_at', 'id'), '<', eb.tuple(new Date(at), id)));
  }
  const page = pageFrom(await select.execute(), query.limit, (row) => [row.created_at.toISOString(), row.id]);
  const items = page.rows.map((row) => ({
    id: row.id,
    template: row.template,
    channel: row.channel as Delivery['channel'],
    recipient: masked(row),
    language: row.language as Delivery['language'],
    status: row.status as Delivery['status'],
    failure: row.failure,
    createdAt: row.created_at.toISOString(),
    sentAt: row.sent_at?.toISOString() ?? null,
  }));
  return { items, nextCursor: page.nextCursor };
}

/** `fa•••@example.sa`: enough to recognise, not enough to write to. */
function masked({ channel, recipient }: { channel: string; recipient: string }): string {
  if (channel === 'sms') return maskPhone(recipient);
  if (channel === 'push') return '';
  return recipient.replace(/^(.{0,2})[^@]*(?=@)/, '$1•••');
}
