import { cellArea, polygonToCells, UNITS } from 'h3-js';
import type { Shape } from './shape.ts';

export interface Overlap {
  areas: [string, string];
  squareKilometres: number;
}

/** Fine enough to see 1 km² between governorates, and a block between districts. */
const resolutions = { governorate: 8, centre: 8, district: 9 } as const;

/** Neighbours of one level that share land, largest first: counted in H3 cells whose middle lies in both. */
export function findOverlaps(shapes: readonly Shape[]): Overlap[] {
  const shared = new Map<string, Overlap>();
  for (const level of ['governorate', 'centre', 'district'] as const) {
    const owners = new Map<string, string>();
    for (const { code, polygons } of shapes.filter((shape) => shape.level === level)) {
      for (const cell of polygons.flatMap((polygon) => polygonToCells(polygon, resolutions[level], true))) {
        const owner = owners.get(cell);
        if (owner === undefined) owners.set(cell, code);
        else if (owner !== code) addTo(shared, [owner, code], cellArea(cell, UNITS.km2));
      }
    }
  }
  const rounded = [...shared.values()].map(({ areas, squareKilometres: size }) => ({
    areas,
    squareKilometres: Math.round(size * 100) / 100,
  }));
  return rounded.sort((a, b) => b.squareKilometres - a.squareKilometres);
}

function addTo(shared: Map<string, Overlap>, areas: [string, string], size: number): void {
  const key = areas.join(' ');
  const before = shared.get(key)?.squareKilometres ?? 0;
  shared.set(key, { areas, squareKilometres: before + size });
}
