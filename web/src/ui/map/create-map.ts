import type { Map as MapLibreMap } from 'maplibre-gl';
import { type AreaNames, drawAreaNames } from './area-names.ts';
import { mapStyle } from './map-style.ts';
import { type MapArea, nearestSeatDivision, type RegionShapes } from './nearest-seat.ts';

export type MapLibre = typeof import('maplibre-gl');
export interface DrawnMap {
  maplibre: MapLibre;
  map: MapLibreMap;
  names: AreaNames;
}

export interface MapContent {
  /** Its name for screen readers. */
  label: string;
  areas: readonly MapArea[];
  /** The official boundaries, if there are any. */
  region: RegionShapes | undefined;
}

/** Loads the map library (large, therefore only here) and draws the region in `container`. Rejects where WebGL is missing. */
export async function createMap(container: HTMLElement, { label, areas, region }: MapContent): Promise<DrawnMap> {
  const [maplibre, worker] = await Promise.all([
    import('maplibre-gl'),
    import('maplibre-gl/dist/maplibre-gl-worker.mjs?url'),
    import('maplibre-gl/dist/maplibre-gl.css'),
  ]);
  maplibre.setWorkerUrl(worker.default);
  const shapes = region ?? nearestSeatDivision(areas);
  const map = new maplibre.Map({
    container,
    style: mapStyle(shapes),
    bounds: boundsOf(shapes),
    fitBoundsOptions: { padding: 12 },
    maxZoom: 16,
    locale: { 'Map.Title': label },
    dragRotate: false,
    pitchWithRotate: false,
    attributionControl: false,
    // One finger scrolls the page past the map; two move the map.
    cooperativeGestures: window.matchMedia('(pointer: coarse)').matches,
  });
  map.touchZoomRotate.disableRotation();
  await map.once('load');
  return { maplibre, map, names: drawAreaNames(maplibre, map, areas) };
}

function boundsOf({ features }: RegionShapes): [number, number, number, number] {
  const corners = features.flatMap(({ geometry }) =>
    geometry.type === 'Polygon' ? geometry.coordinates.flat() : geometry.coordinates.flat(2),
  );
  const lons = corners.map(([lon]) => lon ?? 0);
  const lats = corners.map(([, lat]) => lat ?? 0);
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}
