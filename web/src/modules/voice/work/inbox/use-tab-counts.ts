import type { CaseStatus, Figures, Me } from '@sawt/contract';
import { useQueries, useQuery } from '@tanstack/react-query';
import { holds } from '#platform/session.ts';
import { figuresQuery } from '../../shared/queries.ts';
import { filterOf, type InboxSearch, sharedFilter } from './inbox-search.ts';
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

  const directed = tabs.filter(({ filter }) => filter?.directive);
  const directedFigures = useQueries({
    queries: directed.map((tab) => ({ ...figuresQuery(filterOf(tab, search)), enabled })),
  });

  function count({ id, filter }: InboxTab): number | undefined {
    if (id === 'mine') return ownFigures?.total;
    if (id === 'all') return allFigures?.total;
    if (filter?.directive) return directedFigures[directed.findIndex((tab) => tab.id === id)]?.data?.total;
    if (id === 'split') return undefined;
    return filter?.late ? figures?.late : figures && inStatuses(figures, filter?.status ?? '');
  }
  return Object.fromEntries(tabs.map((tab) => [tab.id, count(tab)]));
}

const inStatuses = ({ byStatus }: Figures, list: string): number =>
  list.split(',').reduce((sum, status) => sum + (byStatus[status as CaseStatus] ?? 0), 0);
