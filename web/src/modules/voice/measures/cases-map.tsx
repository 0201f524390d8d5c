import type { CaseMap } from '@sawt/contract';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useMemo, useState } from 'react';
import { useMessages } from '#i18n';
import type { Period } from '#platform/period.ts';
import { Card, type MapPoint, type MapSight, MapView, Select } from '#ui';
import { caseListLink } from '../figures/case-list-link.ts';
import type { CaseFilterQuery } from '../shared/queries.ts';
import { useStatusWords } from '../shared/status-badge.tsx';
import { useMapAreas } from '../shared/use-map-areas.ts';
import { useRegion } from '../shared/use-region.ts';
import { circlesOf, fullSliceOf, highestOf } from './map-circles.ts';
import { mapQuery } from './map-query.ts';
import { slicesOf } from './map-slices.ts';
import { MapTime } from './map-time.tsx';
import { type MapLayer, mapLayers } from './measures-search.ts';
import { measuresWords } from './measures-words.ts';
import { useAdvancing, usePlaying } from './use-playing.ts';

interface CasesMapProps {
  filter: CaseFilterQuery;
  period: Period | undefined;
  layer: MapLayer;
  onChangeLayer(layer: MapLayer): void;
}

/**
 * Where the cases are: circles by how many, redder where more of them are late, or warmth that runs together; single cases close up; all of
 * the period or one slice of it after the other. The table by governorate says it in words.
 */
export function CasesMap({ filter, period, layer, onChangeLayer }: CasesMapProps) {
  const words = useMessages(measuresWords);
  const areas = useMapAreas();
  const region = useRegion();
  const navigate = useNavigate();
  const [sight, setSight] = useState<MapSight | null>(null);
  const slices = useMemo(() => slicesOf(period), [period]);
  const all = useQuery(mapQuery(filter, sight));
  const playing = usePlaying(slices.length);
  const slice = playing.at === null ? undefined : slices[playing.at];
  const shown = useMemo(() => ({ ...filter, ...slice }), [filter, slice]);
  const { data, isPlaceholderData } = useQuery(mapQuery(shown, sight));
  useAdvancing(playing, !isPlaceholderData);
  const isHeat = layer === 'heat';
  const full = slice ? fullSliceOf(all.data, slices.length) : highestOf(all.data);
  const circles = useMemo(() => circlesOf(data, { full, isHeat, label: words.circle }), [data, full, isHeat, words]);
  const points = usePoints(isHeat ? undefined : data);
  const openCell = useCallback((cell: string) => void navigate(caseListLink({ ...shown, cell })), [shown, navigate]);
  const openCase = useCallback((number: string) => void navigate({ to: '/staff/cases/$number', params: { number } }), [navigate]);
  return (
    <Card title={words.map} action={<LayerSwitch layer={layer} onChange={onChangeLayer} />}>
      <MapView
        label={words.map}
        areas={areas}
        region={region}
        circles={circles}
        onSelectCircle={openCell}
        heat={isHeat}
        points={points}
        onSelectPoint={openCase}
        onSight={setSight}
      />
      {slices.length > 1 && <MapTime slices={slices} playing={playing} total={isPlaceholderData || !data ? null : totalOf(data)} />}
      <p className="mt-3 text-sm text-ink-soft">{isHeat ? words.heatHelp : words.mapHelp}</p>
      {data && data.withoutPlace > 0 && <p className="text-sm text-ink-soft">{words.withoutPlace(data.withoutPlace)}</p>}
    </Card>
  );
}

function LayerSwitch({ layer, onChange }: { layer: MapLayer; onChange(layer: MapLayer): void }) {
  const words = useMessages(measuresWords);
  return (
    <Select<MapLayer>
      label={words.layer}
      options={mapLayers.map((value) => ({ value, label: words[value] }))}
      value={layer}
      onChange={onChange}
    />
  );
}

function usePoints(map: CaseMap | undefined): MapPoint[] {
  const words = useMessages(measuresWords);
  const statuses = useStatusWords('staff');
  return useMemo(
    () =>
      map?.points.map(({ number, location, status, late }) => ({
        id: number,
        location,
        label: words.point(number, statuses[status]),
        tone: late ? ('danger' as const) : ('success' as const),
      })) ?? [],
    [map, words, statuses],
  );
}

const totalOf = ({ cells }: CaseMap) => cells.reduce((sum, { total }) => sum + total, 0);
