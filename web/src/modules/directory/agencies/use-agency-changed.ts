import type { Agency } from '@sawt/contract';
import { useQueryClient } from '@tanstack/react-query';
import { client } from '#platform/client.ts';
import { agenciesQuery } from '../queries.ts';

/**
 * Puts what the server answered where every page reads it: the agency as it is now, or one more. The browser keeps the public list for a minute,
 * and would show the one of before to whoever loads a page anew.
 */
export function useAgencyChanged(): (changed: Agency) => void {
  const queries = useQueryClient();
  return (changed) => {
    queries.setQueryData(agenciesQuery.queryKey, (list) =>
      list?.some(({ code }) => code === changed.code)
        ? list.map((each) => (each.code === changed.code ? changed : each))
        : list && [...list, changed],
    );
    // Of help only to the next page: that it did not come is nothing to tell.
    client.agencies.listAgencies({}, { anew: true }).catch(() => undefined);
  };
}
