import type { Boundaries } from '@sawt/contract';
import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { client } from '#platform/client.ts';
import { showToast } from '#ui';
import { regionQuery, subareasQuery } from '../shared/use-region.ts';

export const boundariesQuery = queryOptions({
  queryKey: ['areas', 'boundaries'],
  queryFn: ({ signal }) => client.areas.getBoundaries({}, { signal }),
});

/** After an act: the page shows what now is, maps are drawn anew, and what was done is said, where nobody else says it. */
export function useBoundariesChanged() {
  const queries = useQueryClient();
  return (changed: Boundaries, said?: string): void => {
    queries.setQueryData(boundariesQuery.queryKey, changed);
    for (const { queryKey } of [regionQuery, subareasQuery]) void queries.invalidateQueries({ queryKey });
    if (said) showToast(said, 'success');
  };
}
