import type { Map as MapLibreMap, Marker } from 'maplibre-gl';
import type { MapLibre } from './create-map.ts';
import type { MapArea } from './nearest-seat.ts';

export interface AreaNames {
  /** Moves names that these marks of the map would cover above or below them. */
  keepClearOf(marks: readonly HTMLElement[]): void;
  /** Writes a note under each name; an area that is not named has none. */
  note(notes: AreaNotes): void;
}
/** Of each area, by code: what stands under its name. */
export type AreaNotes = Readonly<Record<string, string>>;

/** The names of the areas at their seats, as HTML, so that the map needs no glyphs. Where two collide the first in the list stays. */
export function drawAreaNames({ Marker }: MapLibre, map: MapLibreMap, areas: readonly MapArea[]): AreaNames {
  const labels = areas.map(({ code, seat, name }) => {
    const element = nameLabel(name);
    return { code, element, marker: new Marker({ element }).setLngLat([seat.lon, seat.lat]).addTo(map) };
  });
  let marks: readonly HTMLElement[] = [];
  const arrange = () => {
    for (const { marker } of labels) dodge(marker, marks);
    hideCollisions(labels.map(({ element }) => element));
  };
  map.on('moveend', arrange);
  arrange();
  return {
    keepClearOf(these) {
      marks = these;
      arrange();
    },
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

/** Pixels between a mark and the name that it pushed aside. */
const gap = 2;

function dodge(name: Marker, marks: readonly HTMLElement[]): void {
  const box = name.setOffset([0, 0]).getElement().getBoundingClientRect();
  const mark = marks.map((each) => each.getBoundingClientRect()).find((each) => overlap(box, each));
  if (!mark) return;
  const isBelow = box.top + box.bottom > mark.top + mark.bottom;
  name.setOffset([0, isBelow ? mark.bottom - box.top + gap : mark.top - box.bottom - gap]);
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
