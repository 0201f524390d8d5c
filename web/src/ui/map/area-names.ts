import type { Map as MapLibreMap } from 'maplibre-gl';
import type { MapLibre } from './create-map.ts';
import type { MapArea } from './nearest-seat.ts';

/** The names of the areas at their seats, as HTML, so that the map needs no glyphs. Where two collide the first in the list stays. */
export function drawAreaNames({ Marker }: MapLibre, map: MapLibreMap, areas: readonly MapArea[]): void {
  const labels = areas.map(({ seat, name }) => {
    const label = nameLabel(name);
    new Marker({ element: label }).setLngLat([seat.lon, seat.lat]).addTo(map);
    return label;
  });
  const arrange = () => hideCollisions(labels);
  map.on('moveend', arrange);
  arrange();
}

function nameLabel(name: string): HTMLElement {
  const label = document.createElement('span');
  label.className = 'pointer-events-none rounded bg-white/70 px-1 text-xs/5 font-medium text-ink-soft';
  label.textContent = name;
  return label;
}

function hideCollisions(labels: readonly HTMLElement[]): void {
  const shown: DOMRect[] = [];
  for (const label of labels) {
    const box = label.getBoundingClientRect();
    const collides = shown.some((other) => overlap(box, other));
    label.style.visibility = collides ? 'hidden' : 'visible';
    if (!collides) shown.push(box);
  }
}

const overlap = (a: DOMRect, b: DOMRect): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
