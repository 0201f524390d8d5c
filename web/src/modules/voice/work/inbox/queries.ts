import { queryOptions } from '@tanstack/react-query';
import { client } from '#platform/client.ts';
import { pagedQuery } from '#platform/pages.ts';
import type { FilterSearch, ListOrder } from './inbox-search.ts';

export const casesQuery = (filter: FilterSearch, order: ListOrder) =>
  pagedQuery(['voice', 'cases', filter, order], (page, signal) =>
    client.voice.listCases({ query: { ...filter, order, ...page } }, { signal }),
  );

/** What may have been meant by words that find nothing. */
export const meantQuery = (q: string) =>
  queryOptions({
    queryKey: ['voice', 'words', q],
    queryFn: ({ signal }) => client.caseSearch.suggestWords({ query: { q } }, { signal }),
  });
