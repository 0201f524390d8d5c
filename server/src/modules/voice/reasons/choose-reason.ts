import { type CaseMove, otherReason, reasonMoves } from '@sawt/contract';
import type { Reader } from '../../../platform/database/database.ts';
import { problem } from '../../../platform/http/problem.ts';

export interface Said {
  reasonCode?: string | undefined;
  reason?: string | undefined;
}

/** These may go without. Of a referral the words are an instruction; the reason is asked for in `move-effects.ts`. */
const optional: readonly CaseMove[] = ['withdraw', 'refer'];

/**
 * The reason that stands behind a move, of the list of its reasons. Words without a choice are the reason `other`.
 * @returns null where the move says nothing
 * @throws problem `request.invalid` where the reason or its words are missing, `reason.not_found`
 */
export async function chooseReason(db: Reader, move: CaseMove, { reasonCode, reason }: Said): Promise<string | null> {
  if (!(reasonMoves as readonly CaseMove[]).includes(move)) return null;
  const code = reasonCode ?? (reason === undefined || move === 'refer' ? undefined : otherReason);
  if (code === undefined) {
    if (optional.includes(move)) return null;
    throw missing('reasonCode');
  }
  const found = await db.selectFrom('voice.reason').selectAll().where('move', '=', move).where('code', '=', code).executeTakeFirst();
  if (!found?.active) throw problem('reason.not_found', { fields: [{ path: 'body.reasonCode', code: 'custom' }] });
  if (found.needs_words && reason === undefined && move !== 'correct') throw missing('reason');
  return code;
}

export const missing = (field: keyof Said) =>
  problem('request.invalid', { fields: [{ path: `body.${field}`, code: 'too_small', minimum: 1 }] });
