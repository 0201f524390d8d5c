import { sql } from 'kysely';
import type { Expiring } from '../../platform/retention/expiring.ts';

/**
 * Messages: as with erasure, a line that counts stays, without number, text or person, and without the words of those who would not take it.
 */
export const notifyExpiring: readonly Expiring[] = [
  {
    code: 'messages',
    table: 'notify.delivery',
    isOver: (before) => sql`created_at < ${before} and recipient <> ''`,
    async remove(tx, ids) {
      await tx.updateTable('notify.delivery_try').set({ failure: null }).where('delivery_id', 'in', ids).execute();
      await tx
        .updateTable('notify.delivery')
        .set({ person_id: null, recipient: '', text: null, title: null, failure: null, opens: null, dedupe_key: sql`'expired:' || id` })
        .where('id', 'in', ids)
        .execute();
    },
  },
];
