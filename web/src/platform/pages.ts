import { infiniteQueryOptions, keepPreviousData, type QueryKey } from '@tanstack/react-query';

interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

/**
 * The pages of a list as one query whose data are all items so far; `LoadMore` takes the rest. While a filter
 * changes, the old list stays until the new one has come.
 * @param readPage reads one page; `{}` is the first
 */
export function pagedQuery<T>(queryKey: QueryKey, readPage: (page: { cursor?: string }, signal: AbortSignal) => Promise<Page<T>>) {
  return infiniteQueryOptions({
    queryKey,
    queryFn: ({ pageParam, signal }) => readPage(pageParam ? { cursor: pageParam } : {}, signal),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
    select: ({ pages }) => pages.flatMap(({ items }) => items),
    placeholderData: keepPreviousData,
  });
}
