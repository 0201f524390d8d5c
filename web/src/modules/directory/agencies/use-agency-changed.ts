import type { Agency } from '@sawt/contract';
import { useQueryClient } from '@tanstack/react-query';
import { agenciesQuery } from '../queries.ts';

/** Puts what the server answered where every page reads it: the agency as it is now, or one more. */
export function useAgencyChanged(): (changed: Agency) => void {
  const queries = useQueryClient();
  return (changed) =>
    queries.setQueryData(agenciesQuery.queryKey, (list) =>
      list?.some(({ code }) => code === changed.code)
        ? list.map((each) => (each.code === changed.code ? changed : each))
        : list && [...list, changed],
    );
}
