import { type CaseFilter, maximumBulkCases } from '@sawt/contract';
import { reachOf, type Within } from '../../../platform/database/wall.ts';
import type { Actor } from '../../../platform/policy/actor.ts';
import type { VoiceDeps } from '../deps.ts';
import { findPage } from '../list-cases.ts';
import type { ListOrder } from '../list-orders.ts';
import { addCases, type BulkRow, lastEvent, type NewBulkCase } from './bulk-store.ts';

const page = 500;

/**
 * One page of the cases of a filter, found as its list finds them. Where it stopped is written with what it found, so
 * that no case is collected twice, and after a restart none is missing.
 */
export async function collectPage(deps: VoiceDeps, read: Within, actor: Actor, bulk: BulkRow): Promise<void> {
  const limit = Math.min(page, maximumBulkCases - bulk.total);
  const { cases, nextCursor } = await read(reachOf(actor), async (db) => {
    const query = {
      ...(bulk.filter as CaseFilter),
      order: bulk.list_order as ListOrder,
      cursor: bulk.cursor ?? undefined,
      limit,
      now: bulk.begun_at,
    };
    const { rows, nextCursor } = await findPage(deps, db, actor, query);
    const numbers = rows.map(({ number }) => number);
    const cases: NewBulkCase[] =
      numbers.length === 0
        ? []
        : await db
            .selectFrom('voice.case')
            .select(['number', lastEvent.as('seen')])
            .where('number', 'in', numbers)
            .execute();
    return { cases, nextCursor };
  });
  const total = bulk.total + cases.length;
  const isFull = total >= maximumBulkCases;
  await deps.asSystem(async (tx) => {
    await addCases(tx, bulk.id, cases);
    await tx
      .updateTable('voice.bulk')
      .set({
        cursor: nextCursor,
        total,
        cut: isFull && nextCursor !== null,
        state: nextCursor === null || isFull ? 'running' : 'collecting',
      })
      .where('id', '=', bulk.id)
      .where('state', '=', 'collecting')
      // Another worker may be at the same page.
      .where('cursor', 'is not distinct from', bulk.cursor)
      .execute();
  });
}
