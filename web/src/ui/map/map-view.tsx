import type { Location } from '@sawt/contract';
import { useEffect } from 'react';
import { type Tone, toneFill } from '../tone.ts';
import type { AreaNotes } from './area-names.ts';
import { MapFrame } from './map-frame.tsx';
import type { Shades } from './map-style.ts';
import type { MapArea, RegionShapes } from './nearest-seat.ts';
import { type MapCircle, useCircles } from './use-circles.ts';
import { useMap } from './use-map.ts';
import { type MapSight, useMapSight } from './use-map-sight.ts';

export interface MapPoint {
  id: string;
  location: Location;
  /** Read to those who do not see it; shown on hovering. */
  label: string;
  tone?: Tone;
}

interface MapViewProps {
  label: string;
  areas: readonly MapArea[];
  /** The official boundaries; without them the land is divided among the nearest seats and labelled approximate. */
  region?: RegionShapes | undefined;
  points?: readonly MapPoint[];
  onSelectPoint?(id: string): void;
  circles?: readonly MapCircle[];
  onSelectCircle?(id: string): void;
  /** The circles as warmth that runs together. */
  heat?: boolean;
  /** Told what is in sight. */
  onSight?(sight: MapSight): void;
  shades?: Shades;
  /** Under the name of an area, by code: a figure. */
  notes?: AreaNotes;
  onSelectArea?(code: string): void;
  /** As tall as its container. */
  fills?: boolean;
}

const nothing: readonly never[] = [];
const noShades: Shades = {};

/** The region with points or coloured areas. A picture beside a list, never instead of one. */
export function MapView(props: MapViewProps) {
  const { label, areas, region, points = nothing, onSelectPoint, shades = noShades, notes, onSelectArea, fills } = props;
  const { container, drawn, failed } = useMap({ label, areas, region });
  useCircles(drawn, props.circles ?? nothing, { onSelect: props.onSelectCircle, asHeat: props.heat });
  useMapSight(drawn, props.onSight);

  useEffect(() => {
    if (!drawn) return;
    for (const { code } of areas) drawn.map.setFeatureState({ source: 'region', id: code }, { shade: shades[code] ?? 0 });
  }, [drawn, areas, shades]);

  useEffect(() => {
    if (drawn && notes) drawn.names.note(notes);
  }, [drawn, notes]);

  useEffect(() => {
    if (!drawn) return;
    const markers = points.map((point) =>
      new drawn.maplibre.Marker({ element: pointMark(point, onSelectPoint) })
        .setLngLat([point.location.lon, point.location.lat])
        .addTo(drawn.map),
    );
    drawn.names.keepClearOf(markers.map((marker) => marker.getElement()));
    return () => {
      for (const marker of markers) marker.remove();
      drawn.names.keepClearOf([]);
    };
  }, [drawn, points, onSelectPoint]);

  useEffect(() => {
    if (!drawn || !onSelectArea) return;
    const subscription = drawn.map.on('click', 'areas', ({ features }) => {
      const code = features?.[0]?.properties.code;
      if (code) onSelectArea(String(code));
    });
    return () => subscription.unsubscribe();
  }, [drawn, onSelectArea]);

  return <MapFrame container={container} failed={failed} approximate={!region} fills={fills} />;
}

function pointMark({ id, label, tone = 'success' }: MapPoint, onSelect?: (id: string) => void): HTMLElement {
  const mark = document.createElement(onSelect ? 'button' : 'span');
  mark.className = `size-4 rounded-full border-2 border-white shadow-raised ${onSelect ? 'cursor-pointer' : ''} ${toneFill[tone]}`;
  if (!onSelect) mark.role = 'img';
  mark.title = label;
  mark.setAttribute('aria-label', label);
  if (onSelect) mark.addEventListener('click', () => onSelect(id));
  return mark;
}
