import type { Location } from '@sawt/contract';
import type { Polygon } from './shape.ts';

/**
 * A place inside an area, about its middle: half way up, in the widest part of it there. Unlike a centre of gravity it lies inside
 * whatever the shape. Undefined: there is no width half way up.
 */
export function innerPoint(polygons: readonly Polygon[]): Location | undefined {
  const largest = polygons.toSorted((a, b) => heightOf(b) - heightOf(a))[0];
  if (!largest) return undefined;
  const lats = (largest[0] ?? []).map(([, lat]) => lat);
  const lat = (Math.min(...lats) + Math.max(...lats)) / 2;
  const crossings = largest.flatMap((ring) => ring.flatMap((_, at) => crossingOf(ring[at], ring[at + 1], lat))).sort((a, b) => a - b);
  let widest: { lon: number; width: number } | undefined;
  for (let at = 0; at + 1 < crossings.length; at += 2) {
    const [west = 0, east = 0] = crossings.slice(at);
    if (east - west > (widest?.width ?? 0)) widest = { lon: (west + east) / 2, width: east - west };
  }
  return widest && { lat, lon: widest.lon };
}

function heightOf([outer = []]: Polygon): number {
  const lats = outer.map(([, lat]) => lat);
  return Math.max(...lats) - Math.min(...lats);
}

type Corner = readonly [number, number] | undefined;

/** A corner at the very height belongs to the side below it, so that crossings come in pairs. */
function crossingOf(from: Corner, to: Corner, lat: number): number[] {
  if (!from || !to || from[1] > lat === to[1] > lat) return [];
  return [from[0] + ((lat - from[1]) / (to[1] - from[1])) * (to[0] - from[0])];
}
