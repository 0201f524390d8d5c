import type { Location } from '@sawt/contract';
import Flatbush from 'flatbush';
import pointInPolygon from 'point-in-polygon-hao';
import type { Polygon, Shape } from './shape.ts';

export interface ShapeIndex {
  /** The areas that a place lies in, finest first; on a boundary the first of the neighbours. */
  at(location: Location): Shape[];
}

const fineness = { district: 0, centre: 1, governorate: 2 } as const;

/** An index in memory: about 165 areas of 500 positions are some megabytes, and a question some microseconds. */
export function createShapeIndex(shapes: readonly Shape[]): ShapeIndex {
  const entries = shapes.flatMap((shape) => shape.polygons.map((polygon) => ({ shape, polygon })));
  if (entries.length === 0) return { at: () => [] };
  const index = new Flatbush(entries.length);
  for (const { polygon } of entries) index.add(...boxOf(polygon));
  index.finish();
  return {
    at({ lat, lon }) {
      const found = index
        .search(lon, lat, lon, lat)
        .sort((a, b) => a - b)
        .flatMap((at) => entries[at] ?? [])
        // `0` is on the boundary: it belongs to somebody.
        .filter(({ polygon }) => pointInPolygon([lon, lat], polygon) !== false);
      return found.map(({ shape }) => shape).sort((a, b) => fineness[a.level] - fineness[b.level]);
    },
  };
}

function boxOf([outer = []]: Polygon): [number, number, number, number] {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lon, lat] of outer) {
    box[0] = Math.min(box[0], lon);
    box[1] = Math.min(box[1], lat);
    box[2] = Math.max(box[2], lon);
    box[3] = Math.max(box[3], lat);
  }
  return box;
}
