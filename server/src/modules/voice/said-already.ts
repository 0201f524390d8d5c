import type { PeopleMove } from '@sawt/contract';
import type { WalledTx } from '../../platform/database/wall.ts';
import type { Actor } from '../../platform/policy/actor.ts';
import type { CaseRow } from './case-store.ts';

/** What these moves say is all they do: no state of the case stands in the way of a second one. */
const sayings: readonly PeopleMove[] = ['note', 'addInformation'];

interface Words {
  text: string | null;
  files: string[];
}

/**
 * Whose answer was lost on its way presses again. What they said last on this case, in the same words, is not said a second time.
 */
export async function isSaidAlready(db: WalledTx, actor: Actor, move: PeopleMove, { id }: CaseRow, words: Words): Promise<boolean> {
  if (!sayings.includes(move)) return false;
  const last = await db
    .selectFrom('voice.case_event')
    .select(['what', 'text', 'files'])
    .where('case_id', '=', id)
    .where('actor_id', '=', actor.personId)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last?.what === move && last.text === words.text && String(last.files) === String(words.files);
}
