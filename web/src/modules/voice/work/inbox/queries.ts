import { client } from '#platform/client.ts';
import { pagedQuery } from '#platform/pages.ts';
import type { FilterSearch, ListOrder } from './inbox-search.ts';

export const casesQuery = (filter: FilterSearch, order: ListOrder) =>
  pagedQuery(['voice', 'cases', filter, order], (page, signal) =>
    client.voice.listCases({ query: { ...filter, order, ...page } }, { signal }),
  );
