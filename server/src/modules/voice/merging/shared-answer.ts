import type { Change } from '../../../platform/audit/change.ts';
import type { CaseEventRow, CaseRow } from '../case-store.ts';
import type { VoiceDeps } from '../deps.ts';
import type { MoveRecord } from '../record-move.ts';

/**
 * The answer to the master as its followers get it: without the name and phone of whom it was written to, should they stand in it, and under their own number. Its
 * files are the agency's own and stay with the master; who sees the follower sees them too.
 */
export async function sharedAnswer(
  deps: VoiceDeps,
  { tx, now }: Change,
  { event, master, follower }: { event: CaseEventRow; master: CaseRow; follower: CaseRow },
): Promise<Pick<MoveRecord, 'text' | 'files' | 'changes'>> {
  const text = (await addressedToNobody(deps, event.text ?? '', master)).replaceAll(master.number, follower.number);
  if (event.files.length > 0) {
    await tx
      .insertInto('voice.part_file')
      .values(event.files.map((file_id) => ({ file_id, part_id: follower.id })))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
  return {
    text,
    files: event.files,
    changes: {
      answer: text,
      answered_at: now,
      answered_by: event.actor_id,
      master_id: null,
      // Its own clocks were ended by nobody's work: this answer is neither in time nor late.
      answered_in_time: null,
      answer_minutes: null,
    },
  };
}

/** What was written to the citizen of a case, for others to read. */
export async function addressedToNobody({ directory }: VoiceDeps, text: string, { citizen_id }: CaseRow): Promise<string> {
  const addressee = (await directory.people([citizen_id])).get(citizen_id);
  return strikeOut(text, [addressee?.name.ar, addressee?.name.en, addressee?.phone]);
}

/** As whoever erases themselves is struck out of what officials wrote. */
const strikeOut = (text: string, words: readonly (string | null | undefined)[]) =>
  words.reduce<string>((said, word) => (word ? said.replaceAll(word, '███') : said), text);
