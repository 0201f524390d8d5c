import { queryOptions } from '@tanstack/react-query';
import { client } from '#platform/client.ts';

const seldomChanges = 10 * 60_000;

export const categoriesQuery = queryOptions({
  queryKey: ['categories'],
  queryFn: ({ signal }) => client.voice.listCategories({}, { signal }),
  staleTime: seldomChanges,
});

export const areasQuery = queryOptions({
  queryKey: ['directory', 'areas'],
  queryFn: ({ signal }) => client.directory.listAreas({}, { signal }),
  staleTime: seldomChanges,
});

export const agenciesQuery = queryOptions({
  queryKey: ['directory', 'agencies'],
  queryFn: ({ signal }) => client.directory.listAgencies({}, { signal }),
  staleTime: seldomChanges,
});

export const caseQuery = (number: string) =>
  queryOptions({
    queryKey: ['voice', 'case', number],
    queryFn: ({ signal }) => client.voice.getCase({ params: { number } }, { signal }),
  });
