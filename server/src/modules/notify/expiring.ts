import { sql } from 'kysely';
import type { Expiring } from '../../platform/retention/expiring.ts';

/** Messages: as with erasure, a line that counts stays, without number, text or person. */
export const notifyExpiring: readonly Expiring[] = [
  {
    code: 'messages',
    table: 'notify.delivery',
    isOver: (before) => sql`created_at < ${before} and recipient <> ''`,
    blank: sql`person_id = null, recipient = '', text = null, failure = null, opens = null, dedupe_key = 'expired:' || id`,
  },
];
