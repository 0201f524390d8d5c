import type { CallOf, directives } from '@sawt/contract';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { client } from '#platform/client.ts';

type Asked = NonNullable<CallOf<typeof directives.listDirectives>['query']>;

export const directivesQuery = (query: Asked) =>
  queryOptions({
    queryKey: ['voice', 'directives', query],
    queryFn: ({ signal }) => client.directives.listDirectives({ query }, { signal }),
    placeholderData: keepPreviousData,
  });
