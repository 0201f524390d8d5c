import type { Location } from '@sawt/contract';
import type { ExpressionSpecification, GeoJSONSource, HeatmapLayerSpecification } from 'maplibre-gl';
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
const heat = 'heat';

interface CirclesOptions {
  onSelect?: ((id: string) => void) | undefined;
  /** Drawn as warmth that runs together; what lies under the pointer is still found by its circle. */
  asHeat?: boolean | undefined;
}

/** Draws the circles on the map, on its canvas: there may be hundreds. */
export function useCircles(drawn: DrawnMap | null, circles: readonly MapCircle[], { onSelect, asHeat = false }: CirclesOptions): void {
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
    map.addLayer({ id: heat, type: 'heatmap', source, layout: { visibility: 'none' }, paint: heatPaint(map.getContainer()) });
    const hovering = map.on('mousemove', ({ point }) => {
      const [found] = map.queryRenderedFeatures(point, { layers: [source] });
      map.getCanvas().title = String(found?.properties.label ?? '');
      map.getCanvas().style.cursor = found ? 'pointer' : '';
    });
    return () => hovering.unsubscribe();
  }, [drawn]);

  useEffect(() => {
    if (!drawn) return;
    const { map } = drawn;
    map.setLayoutProperty(heat, 'visibility', asHeat ? 'visible' : 'none');
    map.setPaintProperty(source, 'circle-opacity', asHeat ? 0 : 0.65);
    map.setPaintProperty(source, 'circle-stroke-opacity', asHeat ? 0 : 1);
  }, [drawn, asHeat]);

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

const heatColours = ['--map-heat-1', '--map-heat-2', '--map-heat-3', '--map-heat-4'] as const;
/** As wide as some letters, on a wall as on a desk. */
const heatRadius = 2.6;

/** @param around says which theme it is in, and how large its letters are */
function heatPaint(around: HTMLElement): NonNullable<HeatmapLayerSpecification['paint']> {
  const style = getComputedStyle(around);
  const colours = heatColours.map((name) => style.getPropertyValue(name).trim());
  return {
    // The weight is that of a width; warmth goes by how many there are.
    'heatmap-weight': ['^', ['get', 'weight'], 2],
    // One place of full weight reaches four tenths of the scale by itself, which nobody sees across a room.
    'heatmap-intensity': 2,
    'heatmap-radius': heatRadius * Number.parseFloat(getComputedStyle(document.documentElement).fontSize),
    'heatmap-opacity': 0.8,
    'heatmap-color': [
      'interpolate',
      ['linear'],
      ['heatmap-density'],
      0,
      'rgba(253, 230, 138, 0)',
      ...colours.flatMap((colour, index) => [0.1 + (0.9 * index) / (colours.length - 1), colour]),
    ] as ExpressionSpecification,
  };
}
