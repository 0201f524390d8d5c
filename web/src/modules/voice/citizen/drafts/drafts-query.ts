import { queryOptions } from '@tanstack/react-query';
import { client } from '#platform/client.ts';

export const draftsQuery = queryOptions({
  queryKey: ['drafts'],
  queryFn: ({ signal }) => client.drafts.listDrafts({}, { signal }),
});
