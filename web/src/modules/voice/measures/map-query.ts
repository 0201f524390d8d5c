import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { client } from '#platform/client.ts';
import type { MapSight } from '#ui';
import type { CaseFilterQuery } from '../shared/queries.ts';
import { resolutionAt } from './map-resolution.ts';

/** The cases of what is in sight by H3 cell; nothing is asked before something is in sight. */
export const mapQuery = (filter: CaseFilterQuery, sight: MapSight | null) =>
  queryOptions({
    queryKey: ['voice', 'map', filter, sight],
    queryFn: ({ signal }) => {
      const { zoom, ...box } = sight as MapSight;
      return client.figures.mapCases({ query: { ...filter, ...asTexts(box), resolution: String(resolutionAt(zoom)) } }, { signal });
    },
    enabled: sight !== null,
    placeholderData: keepPreviousData,
  });

/** To a hundred metres: a hand that trembles asks for nothing new. */
const asTexts = <K extends string>(box: Record<K, number>) =>
  Object.fromEntries(Object.entries<number>(box).map(([side, degrees]) => [side, degrees.toFixed(3)])) as Record<K, string>;
