import { type Delivery, type deliveries, type InputOf, Instant } from '@sawt/contract';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Work } from '../../../platform/audit/change.ts';
import type { Database } from '../../../platform/database/database.ts';
import { pageFrom, readCursor } from '../../../platform/http/cursor.ts';
import { presentDeliveries } from './present.ts';

type DeliveryQuery = InputOf<(typeof deliveries)['listDeliveries']>['query'];

const Key = z.tuple([Instant, z.uuid()]);
const mostFound = 50;
/** As the index on it reads: a message may lead to a place on its page. */
const page = sql<string>`split_part(opens, '#', 1)`;

/** A page of the messages, newest first. */
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
  if (query.case) select = select.where(page, 'in', [`/cases/${query.case}`, `/staff/cases/${query.case}`]);
  if (cursor) {
    const [at, id] = cursor;
    select = select.where((eb) => eb(eb.refTuple('created_at', 'id'), '<', eb.tuple(new Date(at), id)));
  }
  const found = pageFrom(await select.execute(), query.limit, (row) => [row.created_at.toISOString(), row.id]);
  return { items: await presentDeliveries(database, found.rows), nextCursor: found.nextCursor };
}

/** The last messages to a number, for whoever is asked why nothing came. Recorded with how many were found, never with the number. */
export function findDeliveries(phone: string): Work<Delivery[]> {
  return async ({ tx }) => {
    const rows = await tx
      .selectFrom('notify.delivery')
      .selectAll()
      .where('recipient', '=', phone)
      .orderBy('created_at', 'desc')
      .limit(mostFound)
      .execute();
    const people = [...new Set(rows.flatMap(({ person_id }) => person_id ?? []))];
    const subject = people.length === 1 ? `person:${people[0]}` : 'delivery:search';
    return { subject, details: { found: rows.length }, output: await presentDeliveries(tx, rows) };
  };
}
