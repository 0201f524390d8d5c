import type { CallOf, voice } from '@sawt/contract';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { client } from '#platform/client.ts';

export { agenciesQuery, areasQuery } from '#modules/directory/queries.ts';

const seldomChanges = 10 * 60_000;

export const categoriesQuery = queryOptions({
  queryKey: ['categories'],
  queryFn: ({ signal }) => client.voice.listCategories({}, { signal }),
  staleTime: seldomChanges,
});

export const reasonsQuery = queryOptions({
  queryKey: ['reasons'],
  queryFn: ({ signal }) => client.caseRules.listReasons({}, { signal }),
  staleTime: seldomChanges,
});

export const caseRulesQuery = queryOptions({
  queryKey: ['case-rules'],
  queryFn: ({ signal }) => client.caseRules.getCaseRules({}, { signal }),
  staleTime: seldomChanges,
});

export const caseQuery = (number: string) =>
  queryOptions({
    queryKey: ['voice', 'case', number],
    queryFn: ({ signal }) => client.voice.getCase({ params: { number } }, { signal }),
  });

/** A filter as the address and the interface write it: plain texts, lists as `a,b`. */
export type CaseFilterQuery = CallOf<typeof voice.countCases>['query'];

export const figuresQuery = (filter: CaseFilterQuery) =>
  queryOptions({
    queryKey: ['voice', 'figures', filter],
    queryFn: ({ signal }) => client.voice.countCases({ query: filter }, { signal }),
    placeholderData: keepPreviousData,
  });
