import type { Routing } from '@sawt/contract';
import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { client } from '#platform/client.ts';
import { showToast } from '#ui';

const whileRunningMs = 1000;

/** The rules in force, the draft and its trial; read again while the trial runs. */
export const routingQuery = queryOptions({
  queryKey: ['routing', 'now'],
  queryFn: ({ signal }) => client.routing.getRouting({}, { signal }),
  refetchInterval: ({ state }) => (state.data?.trial?.state === 'running' ? whileRunningMs : false),
});

export const versionsQuery = queryOptions({
  queryKey: ['routing', 'versions'],
  queryFn: ({ signal }) => client.routing.listRoutingVersions({}, { signal }),
});

/** After an act: the page shows what now is, and what was done is said, where nobody else says it. */
export function useRoutingChanged() {
  const queries = useQueryClient();
  return (changed: Routing, said?: string): void => {
    queries.setQueryData(routingQuery.queryKey, changed);
    void queries.invalidateQueries({ queryKey: versionsQuery.queryKey });
    if (said) showToast(said, 'success');
  };
}
