import type { Map as MapLibreMap } from 'maplibre-gl';
import { mapStyle } from './map-style.ts';
import { type MapArea, nearestSeatDivision, type RegionShapes } from './nearest-seat.ts';

export type MapLibre = typeof import('maplibre-gl');
export interface DrawnMap {
  maplibre: MapLibre;
  map: MapLibreMap;
}

/** Loads the map library (large, therefore only here) and draws the region in `container`. Rejects where WebGL is missing. */
export async function createMap(container: HTMLElement, areas: readonly MapArea[], region?: RegionShapes): Promise<DrawnMap> {
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
    dragRotate: false,
    pitchWithRotate: false,
    attributionControl: false,
    // One finger scrolls the page past the map; two move the map.
    cooperativeGestures: window.matchMedia('(pointer: coarse)').matches,
  });
  map.touchZoomRotate.disableRotation();
  for (const { seat, name } of areas) {
    new maplibre.Marker({ element: nameLabel(name) }).setLngLat([seat.lon, seat.lat]).addTo(map);
  }
  await map.once('load');
  return { maplibre, map };
}

function boundsOf({ features }: RegionShapes): [number, number, number, number] {
  const corners = features.flatMap(({ geometry }) => geometry.coordinates.flat());
  const lons = corners.map(([lon]) => lon ?? 0);
  const lats = corners.map(([, lat]) => lat ?? 0);
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}

function nameLabel(name: string): HTMLElement {
  const label = document.createElement('span');
  label.className = 'pointer-events-none rounded bg-white/70 px-1 text-xs/5 font-medium text-ink-soft';
  label.textContent = name;
  return label;
}
