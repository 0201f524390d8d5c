import { type Draft, useDraft } from '#platform/draft.ts';
import type { StaffMove } from './staff-moves.ts';

/** What is typed into the dialog of a move, kept for its case until it is sent. */
export const useMoveDraft = <T extends object>(number: string, move: StaffMove, initial: T, edition = ''): Draft<T> =>
  useDraft(`case.${number}.${move}${edition}`, initial);
