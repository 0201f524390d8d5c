import { type CallOf, CaseFilter, type voice } from '@sawt/contract';
import type { CaseFilterQuery } from '../../shared/queries.ts';
import { type InboxTab, tabIds } from './inbox-tabs.ts';

export type FilterSearch = CaseFilterQuery;
export type ListOrder = NonNullable<CallOf<typeof voice.listCases>['query']['order']>;

/** What the address of the list holds. Without a tab, a filter is over all cases: so the figures link to their lists. */
export interface InboxSearch extends FilterSearch {
  tab?: (typeof tabIds)[number];
  order?: ListOrder;
}

const orders: readonly ListOrder[] = ['newest', 'due'];

/** What an old or mistyped link says wrongly is left out, and the rest still counts. */
export function readInboxSearch(search: Record<string, unknown>): InboxSearch {
  const tab = tabIds.find((id) => id === search.tab);
  const order = orders.find((id) => id === search.order);
  return { ...readFilter(search), ...(tab && { tab }), ...(order && { order }) };
}

function readFilter(search: Record<string, unknown>): FilterSearch {
  const parts = Object.entries(CaseFilter.shape).filter(
    ([name, schema]) => search[name] !== undefined && schema.safeParse(search[name]).success,
  );
  return Object.fromEntries(parts.map(([name]) => [name, search[name]]));
}

/** What is left of the address when a tab with a matter of its own is chosen. */
export function sharedFilter({
  tab: _tab,
  order: _order,
  status: _status,
  late: _late,
  assignee: _assignee,
  whole: _whole,
  directive: _directive,
  mentioned: _mentioned,
  handedBack: _handedBack,
  ...shared
}: InboxSearch): FilterSearch {
  return shared;
}

/** The filter behind a tab: only «all» takes the status, the lateness and the assignee from the address. */
export function filterOf(tab: InboxTab, search: InboxSearch): FilterSearch {
  if (tab.filter) return { ...sharedFilter(search), ...tab.filter };
  const { tab: _tab, order: _order, ...filter } = search;
  return filter;
}

export const hasFilter = ({ tab: _tab, order: _order, ...filter }: InboxSearch): boolean =>
  Object.values(filter).some((value) => value !== undefined);
