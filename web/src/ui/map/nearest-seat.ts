import type { Location } from '@sawt/contract';

export interface MapArea {
  code: string;
  name: string;
  seat: Location;
}

type Point = readonly [lon: number, lat: number];
interface Polygon {
  type: 'Polygon';
  coordinates: number[][][];
}
interface MultiPolygon {
  type: 'MultiPolygon';
  coordinates: number[][][][];
}

/** A region as the map draws it (GeoJSON, RFC 7946): one shape an area, its `code` among the properties. */
export interface RegionShapes<Shape = Polygon | MultiPolygon> {
  type: 'FeatureCollection';
  features: { type: 'Feature'; properties: { code: string }; geometry: Shape }[];
}

/** How far an area reaches where no neighbour limits it, in degrees of latitude: some 65 km. */
const reach = 0.6;
const corners = 48;

/**
 * Divides the land among the seats: every spot belongs to the nearest one. An approximation, to be labelled so,
 * until the official boundaries are imported.
 */
export function nearestSeatDivision(areas: readonly MapArea[]): RegionShapes<Polygon> {
  return {
    type: 'FeatureCollection',
    features: areas.map(({ code, seat }) => {
      const others = areas.filter((area) => area.code !== code).map((area) => area.seat);
      const ring = others.reduce((shape, other) => nearerTo(seat, other, shape), disc(seat));
      return { type: 'Feature', properties: { code }, geometry: { type: 'Polygon', coordinates: [closed(ring)] } };
    }),
  };
}

/** Degrees of longitude shrink towards the poles. */
const stretch = (lat: number): number => Math.cos((lat * Math.PI) / 180);

function disc({ lat, lon }: Location): Point[] {
  return Array.from({ length: corners }, (_, index) => {
    const angle = (index / corners) * 2 * Math.PI;
    return [lon + (reach * Math.cos(angle)) / stretch(lat), lat + reach * Math.sin(angle)] as const;
  });
}

/** The part of a convex shape that is nearer to `seat` than to `other` (Sutherland–Hodgman on their perpendicular bisector). */
function nearerTo(seat: Location, other: Location, shape: readonly Point[]): Point[] {
  const scale = stretch(seat.lat) ** 2;
  const distance = ([lon, lat]: Point, { lat: y, lon: x }: Location) => (lon - x) ** 2 * scale + (lat - y) ** 2;
  const excess = (point: Point) => distance(point, seat) - distance(point, other);
  return shape.flatMap((point, index) => {
    const next = shape[(index + 1) % shape.length] ?? point;
    const here = excess(point);
    const there = excess(next);
    const kept: Point[] = here <= 0 ? [point] : [];
    if (here <= 0 !== there <= 0) {
      const share = here / (here - there);
      kept.push([point[0] + share * (next[0] - point[0]), point[1] + share * (next[1] - point[1])]);
    }
    return kept;
  });
}

const closed = (ring: readonly Point[]): [number, number][] => [...ring, ...ring.slice(0, 1)].map(([lon, lat]) => [lon, lat]);
