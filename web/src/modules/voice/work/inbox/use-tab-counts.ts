import type { CaseStatus, Figures, Me } from '@sawt/contract';
import { useQueries, useQuery } from '@tanstack/react-query';
import { holds } from '#platform/session.ts';
import { figuresQuery } from '../../shared/queries.ts';
import { type FilterSearch, filterOf, type InboxSearch, sharedFilter } from './inbox-search.ts';
import type { InboxTab, TabId } from './inbox-tabs.ts';

/**
 * How many cases are behind each tab, from the figures under the same filters as the list. One reading serves all tabs
 * about a status; a tab that narrows further has a reading of its own.
 */
export function useTabCounts(me: Me, tabs: readonly InboxTab[], search: InboxSearch): Partial<Record<TabId, number>> {
  const enabled = holds(me, 'voice.read_figures');
  const shared = sharedFilter(search);
  const own = tabs.find(({ id }) => id === 'mine');
  const all = tabs.find(({ id }) => id === 'all')!;
  const { data: figures } = useQuery({ ...figuresQuery(shared), enabled });
  const { data: ownFigures } = useQuery({ ...figuresQuery(own ? filterOf(own, search) : shared), enabled });
  const { data: allFigures } = useQuery({
    ...figuresQuery(search.tab === undefined || search.tab === 'all' ? filterOf(all, search) : shared),
    enabled,
  });

  const narrower = tabs.filter(({ filter }) => filter && narrowsFurther(filter));
  const narrowerFigures = useQueries({
    queries: narrower.map((tab) => ({ ...figuresQuery(filterOf(tab, search)), enabled })),
  });

  function count({ id, filter }: InboxTab): number | undefined {
    if (id === 'mine') return ownFigures?.total;
    if (id === 'all') return allFigures?.total;
    const at = narrower.findIndex((tab) => tab.id === id);
    if (at >= 0) return narrowerFigures[at]?.data?.total;
    return filter?.late ? figures?.late : figures && inStatuses(figures, filter?.status ?? '');
  }
  return Object.fromEntries(tabs.map((tab) => [tab.id, count(tab)]));
}

const narrowsFurther = ({ directive, returned, handedBack, whole, mentioned }: FilterSearch) =>
  Boolean(directive ?? returned ?? handedBack ?? whole ?? mentioned);

const inStatuses = ({ byStatus }: Figures, list: string): number =>
  list.split(',').reduce((sum, status) => sum + (byStatus[status as CaseStatus] ?? 0), 0);
