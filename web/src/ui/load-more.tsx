import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import { useMessages } from '#i18n';
import { Button } from './button.tsx';
import { laterWords } from './later-words.ts';

/** The rest of a list, page by page: takes what `useInfiniteQuery` gives. A button, because endless scrolling has no end to reach by keyboard. */
export function LoadMore({ query }: { query: Pick<UseInfiniteQueryResult, 'hasNextPage' | 'fetchNextPage' | 'isFetchingNextPage'> }) {
  const { loadMore, allShown } = useMessages(laterWords);
  return (
    <div className="flex justify-center py-4">
      {query.hasNextPage ? (
        <Button variant="secondary" isPending={query.isFetchingNextPage} onPress={() => query.fetchNextPage()}>
          {loadMore}
        </Button>
      ) : (
        <p className="text-sm text-ink-faint">{allShown}</p>
      )}
    </div>
  );
}
