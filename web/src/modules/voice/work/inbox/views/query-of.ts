import type { InboxSearch } from '../inbox-search.ts';

/** A list as its address carries it, without what is not said. */
export const queryOf = (search: InboxSearch): Record<string, string> =>
  Object.fromEntries(Object.entries(search).filter((entry): entry is [string, string] => entry[1] !== undefined));
