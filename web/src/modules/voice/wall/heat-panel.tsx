import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useFormats, useMessages } from '#i18n';
import { type MapSight, MapView } from '#ui';
import { circlesOf, fullSliceOf, highestOf } from '../measures/map-circles.ts';
import { mapQuery } from '../measures/map-query.ts';
import { lastDayOf, slicesOf } from '../measures/map-slices.ts';
import { useAdvancing, usePlaying } from '../measures/use-playing.ts';
import { useMapAreas } from '../shared/use-map-areas.ts';
import { useRegion } from '../shared/use-region.ts';
import { wallWords } from './wall-words.ts';

const period = 'quarter';
const nobodyPresses = () => '';

/** Where cases came from, one week after the other up to this one; all of the quarter at once for those who want no motion. */
export function HeatPanel({ isStill }: { isStill: boolean }) {
  const words = useMessages(wallWords);
  const areas = useMapAreas();
  const region = useRegion();
  const [sight, setSight] = useState<MapSight | null>(null);
  const slices = useMemo(() => slicesOf(period), []);
  const [whole] = slices;
  const all = useQuery(mapQuery({ from: whole?.from }, sight));
  const playing = usePlaying(slices.length, { begins: !matchMedia('(prefers-reduced-motion: reduce)').matches });
  const slice = playing.at === null ? undefined : slices[playing.at];
  const { data, isPlaceholderData } = useQuery(mapQuery(slice ?? { from: whole?.from }, sight));
  useAdvancing(playing, data !== undefined && !isPlaceholderData && !isStill);
  const full = slice ? fullSliceOf(all.data, slices.length) : highestOf(all.data);
  const circles = useMemo(() => circlesOf(data, { full, isHeat: true, label: nobodyPresses }), [data, full]);
  return (
    <div className="flex h-full flex-col gap-3">
      <div className="min-h-0 flex-1">
        <MapView label={words.heatLabel} areas={areas} region={region} circles={circles} onSight={setSight} heat fills />
      </div>
      <Span
        from={slice?.from ?? whole?.from}
        to={slice ? lastDayOf(slice) : undefined}
        isEmpty={data !== undefined && !isPlaceholderData && data.cells.length === 0}
      />
    </div>
  );
}

/** Which days the warmth is of; where there is none, that nothing came and nothing is missing. */
function Span({ from, to, isEmpty }: { from: string | undefined; to: string | undefined; isEmpty: boolean }) {
  const words = useMessages(wallWords);
  const { shortDay } = useFormats();
  if (!from) return null;
  return (
    <p className="text-center text-3xl/tight font-semibold tabular-nums">
      <span>{to ? words.fromTo(shortDay(from), shortDay(to)) : words.since(shortDay(from))}</span>
      {isEmpty && <span className="ms-6 font-normal text-ink-soft">{words.noneThen}</span>}
    </p>
  );
}
