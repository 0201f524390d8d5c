import { getRouteApi } from '@tanstack/react-router';
import { useEffect } from 'react';
import { createStore } from '#platform/store.ts';
import { type InboxSearch, readInboxSearch } from './inbox-search.ts';

const route = getRouteApi('/staff/staff/cases');

/** The list as last seen, for the way back from a case. */
export const lastInbox = createStore<InboxSearch>({});

/** What the address of the list says, and how to change it. */
export function useInbox() {
  // The router hands on what it does not know, too: a mark that somebody's mail program has put on a link is no filter.
  const search = route.useSearch({ select: (found) => readInboxSearch({ ...found }), structuralSharing: true });
  const navigate = route.useNavigate();
  useEffect(() => lastInbox.set(search), [search]);

  /** Filters change the list on the same page: going back leaves it. */
  const change = (part: InboxSearch) => void navigate({ search: (before) => ({ ...before, ...part }), replace: true, resetScroll: false });
  const show = (next: InboxSearch) => void navigate({ search: next, resetScroll: false });
  return { search, change, show };
}
