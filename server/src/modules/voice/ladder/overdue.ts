import type { Bilingual } from '@sawt/contract';
import { sql } from 'kysely';
import type { WalledTx } from '../../../platform/database/wall.ts';
import { forDays, lateCases } from './late-words.ts';
import { wholeRegion } from './notices.ts';

const dayMs = 86_400_000;

/** What a leader is told of the late cases of an agency. */
export interface Overdue {
  late: number;
  values: { late: Bilingual; count: string; oldest: string; since: Bilingual; gravest: string };
}

/**
 * How many are late now, the oldest, and the gravest (of those again the oldest).
 * @param agency or `wholeRegion`
 */
export async function overdueOf(tx: WalledTx, agency: string, now: Date): Promise<Overdue> {
  const all = tx.selectFrom('voice.case').where('due_at', '<', now);
  const late = agency === wholeRegion ? all : all.where('agency', '=', agency);
  const gravity = sql`case priority when 'urgent' then 2 when 'high' then 1 else 0 end`;
  const [{ count }, oldest, gravest] = await Promise.all([
    late.select(({ fn }) => fn.countAll<number>().as('count')).executeTakeFirstOrThrow(),
    late.select(['number', 'due_at']).orderBy('due_at').limit(1).executeTakeFirst(),
    late.select('number').orderBy(gravity, 'desc').orderBy('due_at').limit(1).executeTakeFirst(),
  ]);
  const days = oldest?.due_at ? Math.floor((now.getTime() - oldest.due_at.getTime()) / dayMs) : 0;
  return {
    late: Number(count),
    values: {
      late: lateCases(Number(count)),
      count: String(count),
      oldest: oldest?.number ?? '—',
      since: forDays(days),
      gravest: gravest?.number ?? '—',
    },
  };
}
