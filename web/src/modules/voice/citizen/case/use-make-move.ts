import type { CaseDetail } from '@sawt/contract';
import { useQueryClient } from '@tanstack/react-query';
import { showToast } from '#ui';
import { caseQuery } from '../../shared/queries.ts';

export const stateCardId = 'case-state';

/**
 * Runs a move of the case and shows where it led: the page takes the answer at once, a toast says `done`, and the
 * focus goes to the state of the case, because the button that was pressed may be gone.
 */
export function useMakeMove() {
  const queries = useQueryClient();
  return async (moving: Promise<CaseDetail>, done: string): Promise<void> => {
    try {
      const detail = await moving;
      queries.setQueryData(caseQuery(detail.number).queryKey, detail);
      showToast(done);
      setTimeout(() => document.getElementById(stateCardId)?.focus());
    } finally {
      // Also after a refusal: somebody else may have moved the case meanwhile.
      void queries.invalidateQueries({ queryKey: ['voice'] });
    }
  };
}
