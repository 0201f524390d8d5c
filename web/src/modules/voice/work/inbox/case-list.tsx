import type { ListedCase, Me } from '@sawt/contract';
import { type UseInfiniteQueryResult, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useMessages } from '#i18n';
import { holds } from '#platform/session.ts';
import { Button, DataTable, EmptyState, LoadMore, QueryView } from '#ui';
import { LateByStage } from '../../figures/late-by-stage.tsx';
import { BulkBar } from '../bulk/bulk-bar.tsx';
import { useSelection } from '../bulk/use-selection.ts';
import { useCaseColumns } from './case-columns.tsx';
import { filterOf, type InboxSearch } from './inbox-search.ts';
import type { InboxTab } from './inbox-tabs.ts';
import { emptyWords, inboxWords, tabWords } from './inbox-words.ts';
import { casesQuery, meantQuery } from './queries.ts';

interface CaseListProps {
  me: Me;
  tab: InboxTab;
  search: InboxSearch;
  /** Given while something is filtered. */
  onClear: (() => void) | undefined;
  onSearch(words: string): void;
}

/** The cases of a tab under the filters of the address. */
export function CaseList({ me, tab, search, onClear, onSearch }: CaseListProps) {
  const filter = filterOf(tab, search);
  const order = search.order ?? tab.order;
  const query = useInfiniteQuery(casesQuery(filter, order));
  const selection = useSelection(JSON.stringify([tab.id, filter]), query.data ?? []);
  const label = useMessages(tabWords)[tab.id];
  const columns = useCaseColumns(me.permissions['voice.read_case'] === 'region', filter.late === 'true');
  const isBulk = holds(me, 'voice.move_in_bulk');
  const isLateToLeaders = filter.late === 'true' && holds(me, 'voice.read_figures');
  useFirstPageFilled(query);
  return (
    <QueryView query={query} lines={10}>
      {(cases) =>
        cases.length === 0 && !query.hasNextPage ? (
          <NoCases tab={tab} onClear={onClear} typed={search.q} onSearch={onSearch} />
        ) : (
          <div aria-busy={query.isPlaceholderData} className="transition-opacity aria-busy:opacity-60">
            {isLateToLeaders && <LateByStage filter={filter} />}
            {isBulk && <BulkBar me={me} selection={selection} filter={filter} order={order} />}
            <DataTable
              label={label}
              columns={columns}
              rows={cases}
              rowKey={({ number }) => number}
              selection={isBulk ? selection.rows : undefined}
            />
            <LoadMore query={query} />
          </div>
        )
      }
    </QueryView>
  );
}

/** A page of a search may be short and not be the last: what is behind it is asked for at once. */
function useFirstPageFilled({ data, hasNextPage, isFetching, isError, fetchNextPage }: UseInfiniteQueryResult<ListedCase[]>) {
  const isShort = data !== undefined && data.length < 25 && hasNextPage && !isFetching && !isError;
  useEffect(() => {
    if (isShort) void fetchNextPage();
  }, [isShort, fetchNextPage]);
}

function NoCases({ tab, onClear, typed, onSearch }: Pick<CaseListProps, 'tab' | 'onClear' | 'onSearch'> & { typed: string | undefined }) {
  const words = useMessages(inboxWords);
  const empty = useMessages(emptyWords);
  const { data } = useQuery({ ...meantQuery(typed ?? ''), enabled: typed !== undefined });
  const meant = data?.meant;
  if (!onClear) return <EmptyState icon="success" title={empty[tab.id]} />;
  return (
    <EmptyState
      icon="search"
      title={words.noMatch}
      action={
        <div className="flex flex-wrap justify-center gap-3">
          {meant && (
            <Button variant="secondary" icon="search" onPress={() => onSearch(meant)}>
              {words.didYouMean(meant)}
            </Button>
          )}
          <Button variant="secondary" icon="close" onPress={onClear}>
            {words.clearFilters}
          </Button>
        </div>
      }
    >
      {words.noMatchText}
    </EmptyState>
  );
}
