import type { StyleSpecification } from 'maplibre-gl';
import type { RegionShapes } from './nearest-seat.ts';

/** Of each area, by code: how strongly it is coloured, 0–1. */
export type Shades = Readonly<Record<string, number>>;

/**
 * A quiet map of our own: the areas and their borders, nothing else. It needs neither tiles nor glyphs, so it is
 * the same without the internet; names stand on it as HTML.
 */
export function mapStyle(region: RegionShapes): StyleSpecification {
  return {
    version: 8,
    sources: { region: { type: 'geojson', data: region, promoteId: 'code' } },
    layers: [
      { id: 'land', type: 'background', paint: { 'background-color': '#f1f4f3' } },
      {
        id: 'areas',
        type: 'fill',
        source: 'region',
        paint: {
          'fill-color': [
            'interpolate',
            ['linear'],
            ['coalesce', ['feature-state', 'shade'], 0],
            0,
            '#ffffff',
            0.01,
            '#dff6e7',
            1,
            '#1b8354',
          ],
        },
      },
      { id: 'borders', type: 'line', source: 'region', paint: { 'line-color': '#88a898', 'line-width': 1 } },
    ],
  };
}
