import { qualityWeeks } from '@sawt/contract';
import type { WalledTx } from '../../../platform/database/wall.ts';
import type { Actor } from '../../../platform/policy/actor.ts';
import { beginOf } from '../figures/groupings.ts';
import { type DeskRow, lastWeeks, readAnswers } from './answer-store.ts';

const dayMs = 86_400_000;

/** What the desk counts, and what its lists are made of: a quarter of samples, and what was picked and judged in that time. */
export async function readQuarter(db: WalledTx, actor: Actor): Promise<DeskRow[]> {
  const weeks = await lastWeeks(db, qualityWeeks);
  const first = weeks.at(-1);
  return readAnswers(db, actor, weeks, first ? new Date(beginOf(Date.parse(first) / dayMs)) : new Date(0));
}
