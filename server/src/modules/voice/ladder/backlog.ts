import type { EscalationBacklog } from '@sawt/contract';
import { sql } from 'kysely';
import type { WalledTx } from '../../../platform/database/wall.ts';

/** What has come and is not done yet, each by the index that the work itself goes by. */
export async function readBacklog(db: WalledTx, now: Date): Promise<EscalationBacklog> {
  const { rows } = await sql<EscalationBacklog>`
    select
      (select count(*)::int from voice.clock where grave and next_rung_at <= ${now}::timestamptz)
        + (select count(*)::int from voice.clock where not grave and next_rung_at <= ${now}::timestamptz) as climbing,
      (select count(*)::int from voice.clock_rung where not told) as telling,
      (select count(*)::int from voice.notice where bundle_at <= ${now}::timestamptz) as bundling`.execute(db);
  return rows[0] as EscalationBacklog;
}
