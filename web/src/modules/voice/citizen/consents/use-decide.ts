import type { ConsentDecision } from '@sawt/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { client } from '#platform/client.ts';
import { ownConsentsQuery } from './queries.ts';

/** Writes decisions down. Where a newer text is in force it is read anew, so that the next try is about that one. */
export function useDecide(onDone?: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (decisions: ConsentDecision[]) => client.consents.decideConsents({ body: { decisions } }),
    onSuccess: (own) => {
      queries.setQueryData(ownConsentsQuery.queryKey, own);
      onDone?.();
    },
    onError: () => queries.invalidateQueries({ queryKey: ownConsentsQuery.queryKey }),
  });
}
