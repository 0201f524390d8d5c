import { queryOptions } from '@tanstack/react-query';
import { client } from '#platform/client.ts';

export { agenciesQuery, areasQuery } from '#modules/directory/queries.ts';

const seldomChanges = 10 * 60_000;

export const categoriesQuery = queryOptions({
  queryKey: ['categories'],
  queryFn: ({ signal }) => client.voice.listCategories({}, { signal }),
  staleTime: seldomChanges,
});

export const caseQuery = (number: string) =>
  queryOptions({
    queryKey: ['voice', 'case', number],
    queryFn: ({ signal }) => client.voice.getCase({ params: { number } }, { signal }),
  });
