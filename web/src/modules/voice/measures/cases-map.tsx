import type { CaseMap } from '@sawt/contract';
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useMemo, useState } from 'react';
import { useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { Card, type MapSight, MapView } from '#ui';
import { caseListLink } from '../figures/case-list-link.ts';
import type { CaseFilterQuery } from '../shared/queries.ts';
import { useStatusWords } from '../shared/status-badge.tsx';
import { useMapAreas } from '../shared/use-map-areas.ts';
import { useRegion } from '../shared/use-region.ts';
import { resolutionAt } from './map-resolution.ts';
import { measuresWords } from './measures-words.ts';

const mapQuery = (filter: CaseFilterQuery, sight: MapSight | null) =>
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

/** Where the cases are: circles by how many, redder where more of them are late, single cases close up. The table by governorate says it in words. */
export function CasesMap({ filter }: { filter: CaseFilterQuery }) {
  const words = useMessages(measuresWords);
  const statuses = useStatusWords('staff');
  const areas = useMapAreas();
  const region = useRegion();
  const navigate = useNavigate();
  const [sight, setSight] = useState<MapSight | null>(null);
  const { data } = useQuery(mapQuery(filter, sight));
  const circles = useMemo(() => circlesOf(data, words.circle), [data, words]);
  const points = useMemo(
    () =>
      data?.points.map(({ number, location, status, late }) => ({
        id: number,
        location,
        label: words.point(number, statuses[status]),
        tone: late ? ('danger' as const) : ('success' as const),
      })) ?? [],
    [data, words, statuses],
  );
  const openCell = useCallback((cell: string) => void navigate(caseListLink({ ...filter, cell })), [filter, navigate]);
  const openCase = useCallback((number: string) => void navigate({ to: '/staff/cases/$number', params: { number } }), [navigate]);
  return (
    <Card title={words.map}>
      <MapView
        label={words.map}
        areas={areas}
        region={region}
        circles={circles}
        onSelectCircle={openCell}
        points={points}
        onSelectPoint={openCase}
        onSight={setSight}
      />
      <p className="mt-3 text-sm text-ink-soft">{words.mapHelp}</p>
      {data && data.withoutPlace > 0 && <p className="text-sm text-ink-soft">{words.withoutPlace(data.withoutPlace)}</p>}
    </Card>
  );
}

/** Where single cases are shown, their cells are not drawn as well. */
function circlesOf(map: CaseMap | undefined, label: (total: number, late: number) => string) {
  if (!map || map.points.length > 0) return [];
  const highest = Math.max(...map.cells.map(({ total }) => total));
  return map.cells.map(({ cell, centre, total, late }) => ({
    id: cell,
    location: centre,
    // The area of a circle, and not its width, says how many.
    weight: Math.sqrt(total / highest),
    wrong: late / total,
    label: label(total, late),
  }));
}
