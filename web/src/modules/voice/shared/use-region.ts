import { queryOptions, useQuery } from '@tanstack/react-query';
import { client } from '#platform/client.ts';
import type { RegionShapes } from '#ui';
import { areasQuery } from './queries.ts';

export const regionQuery = queryOptions({
  queryKey: ['areas', 'region'],
  queryFn: ({ signal }) => client.areas.getRegionShapes({}, { signal }),
  staleTime: 10 * 60_000,
});

/** Centres and districts, where boundaries are known. */
export const subareasQuery = queryOptions({
  queryKey: ['areas', 'subareas'],
  queryFn: ({ signal }) => client.areas.listSubareas({}, { signal }),
  staleTime: 10 * 60_000,
});

/** The official boundaries, once every governorate has one; until then maps divide the land by seats and say so. */
export function useRegion(): RegionShapes | undefined {
  const { data: areas } = useQuery(areasQuery);
  const { data: region } = useQuery(regionQuery);
  return areas && region && region.features.length === areas.length ? region : undefined;
}
