import { queryOptions } from '@tanstack/react-query';
import { client } from '#platform/client.ts';

export const categoryVersionsQuery = queryOptions({
  queryKey: ['category-versions'],
  queryFn: ({ signal }) => client.categories.listCategoryVersions({}, { signal }),
});
