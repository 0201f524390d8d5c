import { queryOptions } from '@tanstack/react-query';
import { client } from '#platform/client.ts';

/** Not below `voice`: the hints of live screens do not ask anew for what is made once a day. */
export const answeringQuery = queryOptions({
  queryKey: ['open-data', 'answering'],
  queryFn: ({ signal }) => client.openData.getAnswering({}, { signal }),
  staleTime: 10 * 60_000,
});
