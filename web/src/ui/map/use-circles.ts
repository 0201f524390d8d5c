import type { Location } from '@sawt/contract';
import type { GeoJSONSource } from 'maplibre-gl';
import { useEffect } from 'react';
import type { DrawnMap } from './create-map.ts';

/** Many things at one place: larger where they are more, redder where more of them are wrong. */
export interface MapCircle {
  id: string;
  location: Location;
  /** 0–1, of the largest in sight. */
  weight: number;
  /** 0–1. */
  wrong: number;
  /** Shown on hovering. */
  label: string;
}

const source = 'circles';

/** Draws the circles on the map, on its canvas: there may be hundreds. */
export function useCircles(drawn: DrawnMap | null, circles: readonly MapCircle[], onSelect?: (id: string) => void): void {
  useEffect(() => {
    if (!drawn) return;
    const { map } = drawn;
    map.addSource(source, { type: 'geojson', data: { type: 'FeatureCollection', features: [] } });
    map.addLayer({
      id: source,
      type: 'circle',
      source,
      paint: {
        'circle-radius': ['interpolate', ['linear'], ['get', 'weight'], 0, 4, 1, 26],
        'circle-color': ['interpolate', ['linear'], ['get', 'wrong'], 0, '#1b8354', 0.5, '#b54708', 1, '#b42318'],
        'circle-opacity': 0.65,
        'circle-stroke-color': '#ffffff',
        'circle-stroke-width': 1.5,
      },
    });
    const hovering = map.on('mousemove', ({ point }) => {
      const [found] = map.queryRenderedFeatures(point, { layers: [source] });
      map.getCanvas().title = String(found?.properties.label ?? '');
      map.getCanvas().style.cursor = found ? 'pointer' : '';
    });
    return () => hovering.unsubscribe();
  }, [drawn]);

  useEffect(() => {
    // The smaller lie above the larger.
    const features = circles
      .toSorted((a, b) => b.weight - a.weight)
      .map(({ location, ...properties }) => ({
        type: 'Feature' as const,
        properties,
        geometry: { type: 'Point' as const, coordinates: [location.lon, location.lat] },
      }));
    drawn?.map.getSource<GeoJSONSource>(source)?.setData({ type: 'FeatureCollection', features });
  }, [drawn, circles]);

  useEffect(() => {
    if (!drawn || !onSelect) return;
    const pressing = drawn.map.on('click', source, ({ features }) => {
      const id = features?.[0]?.properties.id;
      if (id) onSelect(String(id));
    });
    return () => pressing.unsubscribe();
  }, [drawn, onSelect]);
}
