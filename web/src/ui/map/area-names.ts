import type { Map as MapLibreMap } from 'maplibre-gl';
import type { MapLibre } from './create-map.ts';
import type { MapArea } from './nearest-seat.ts';

export interface AreaNames {
  /** Writes a note under each name; an area that is not named has none. */
  note(notes: AreaNotes): void;
}
/** Of each area, by code: what stands under its name. */
export type AreaNotes = Readonly<Record<string, string>>;

/** The names of the areas at their seats, as HTML, so that the map needs no glyphs. Where two collide the first in the list stays. */
export function drawAreaNames({ Marker }: MapLibre, map: MapLibreMap, areas: readonly MapArea[]): AreaNames {
  const labels = areas.map(({ code, seat, name }) => {
    const element = nameLabel(name);
    new Marker({ element }).setLngLat([seat.lon, seat.lat]).addTo(map);
    return { code, element };
  });
  const arrange = () => hideCollisions(labels.map(({ element }) => element));
  map.on('moveend', arrange);
  arrange();
  return {
    note(notes) {
      for (const { code, element } of labels) noteOf(element).textContent = notes[code] ?? '';
      arrange();
    },
  };
}

function nameLabel(name: string): HTMLElement {
  const label = document.createElement('span');
  label.className =
    'pointer-events-none flex flex-col items-center rounded bg-white/75 px-1 font-sans text-xs/5 font-medium whitespace-nowrap text-ink-soft';
  label.append(line(name), line(''));
  return label;
}

function line(text: string): HTMLElement {
  const span = document.createElement('span');
  span.dir = 'auto';
  span.textContent = text;
  return span;
}

const noteOf = (label: HTMLElement): Element => label.lastElementChild as Element;

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
