import { queryOptions } from '@tanstack/react-query';
import { client } from '#platform/client.ts';

export const viewsQuery = queryOptions({
  queryKey: ['saved-views'],
  queryFn: ({ signal }) => client.savedViews.listViews({}, { signal }),
});
