import { type Draft, keepDraft, readDraft, useDraft } from '#platform/draft.ts';
import type { StaffMove } from './staff-moves.ts';

/** What is typed into the dialog of a move, kept for its case until it is sent. */
export const useMoveDraft = <T extends object>(number: string, move: StaffMove, initial: T, edition = ''): Draft<T> =>
  useDraft(nameOf(number, move, edition), initial);

const nameOf = (number: string, move: StaffMove, edition = '') => `case.${number}.${move}${edition}`;

/** What is typed stays: other words come after it. */
export const withWords = (typed: string, added: string): string => (typed.trim() ? `${typed.trimEnd()}\n\n${added}` : added);

/** Puts words into the draft of a dialog that is not open. @param initial what the dialog begins with */
export function addToMoveDraft(number: string, move: StaffMove, initial: { text: string }, added: string): void {
  const kept = { ...initial, ...readDraft<{ text: string }>(nameOf(number, move)) };
  keepDraft(nameOf(number, move), { ...kept, text: withWords(kept.text, added) });
}
