import type { DeskAnswer } from '@sawt/contract';
import { z } from 'zod';
import type { WalledTx } from '../../../platform/database/wall.ts';
import { pageFrom, RowId, readCursor } from '../../../platform/http/cursor.ts';
import type { Actor } from '../../../platform/policy/actor.ts';
import type { VoiceDeps } from '../deps.ts';
import { presentAnswers } from './present-answers.ts';
import { readQuarter } from './quarter.ts';
import { type AnswerFilter, selectAnswers } from './select-answers.ts';
import { isShownTo } from './shown-to.ts';

type Asked = AnswerFilter & { cursor?: string | undefined; limit: number };

/** The answers of the quarter that a filter selects, the last given first. */
export async function listAnswers(
  deps: VoiceDeps,
  db: WalledTx,
  actor: Actor,
  { cursor, limit, ...filter }: Asked,
): Promise<{ items: DeskAnswer[]; nextCursor: string | null; total: number }> {
  const after = readCursor(cursor, z.tuple([RowId]));
  const all = selectAnswers(await readQuarter(db, actor), filter).filter((row) => isShownTo(actor, row));
  const rest = after ? all.filter(({ id }) => id < Number(after[0])) : all;
  const { rows, nextCursor } = pageFrom(rest.slice(0, limit + 1), limit, ({ id }) => [String(id)]);
  return { items: await presentAnswers(deps, db, actor, rows), nextCursor, total: all.length };
}
