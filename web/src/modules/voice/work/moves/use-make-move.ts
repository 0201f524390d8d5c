import type { CaseDetail } from '@sawt/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useLanguage } from '#i18n';
import { showToast } from '#ui';
import { caseQuery } from '../../shared/queries.ts';
import { moveWords } from './move-words.ts';
import type { StaffMove } from './staff-moves.ts';

/**
 * Makes a move and shows what came of it. Also after a refusal the page is read again: somebody else may have been
 * quicker.
 */
export function useMakeMove(): (move: StaffMove, call: () => Promise<CaseDetail>) => Promise<void> {
  const queries = useQueryClient();
  const language = useLanguage();
  return async (move, call) => {
    try {
      const moved = await call();
      queries.setQueryData(caseQuery(moved.number).queryKey, moved);
      showToast(moveWords[language][move].done);
    } finally {
      void queries.invalidateQueries({ queryKey: ['voice'] });
    }
  };
}
