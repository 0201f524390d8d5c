import type { Reason, ReasonMove } from '@sawt/contract';
import type { Reader } from '../../../platform/database/database.ts';

/** All reasons in their order, retired ones too. A few for each move. */
export async function listReasons(db: Reader): Promise<Reason[]> {
  const rows = await db.selectFrom('voice.reason').selectAll().orderBy('move').orderBy('position').orderBy('code').execute();
  return rows.map(({ move, code, name, needs_words, active }) => ({
    move: move as ReasonMove,
    code,
    name,
    needsWords: needs_words,
    active,
  }));
}
