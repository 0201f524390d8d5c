import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { client } from '#platform/client.ts';
import { pagedQuery } from '#platform/pages.ts';
import type { CaseFilterQuery } from '../shared/queries.ts';

export const ratingsQuery = (filter: CaseFilterQuery) =>
  pagedQuery(['voice', 'ratings', filter], (page, signal) => client.figures.listRatings({ query: { ...filter, ...page } }, { signal }));

export const latestRatingsQuery = (filter: CaseFilterQuery, limit: number) =>
  queryOptions({
    queryKey: ['voice', 'ratings', 'latest', filter, limit],
    queryFn: ({ signal }) => client.figures.listRatings({ query: { ...filter, limit } }, { signal }),
    placeholderData: keepPreviousData,
  });
