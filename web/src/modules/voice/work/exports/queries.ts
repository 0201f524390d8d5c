import { queryOptions } from '@tanstack/react-query';
import { client } from '#platform/client.ts';

/** While one is being made its progress is asked for every second. */
const pause = 1_000;

export const exportsQuery = queryOptions({
  queryKey: ['exports'],
  queryFn: ({ signal }) => client.caseExports.listExports({}, { signal }),
  refetchInterval: ({ state: { data } }) => (data?.some(({ state }) => state === 'waiting' || state === 'running') ? pause : false),
});
