import type { AreaLevel, Bilingual } from '@sawt/contract';

/** Longitude, latitude: WGS 84, degrees, as GeoJSON has them (RFC 7946). */
export type Position = [lon: number, lat: number];
/** Closed: the last position is the first. */
export type Ring = Position[];
/** The outer ring, then its holes. */
export type Polygon = Ring[];

/** An area with its boundary. */
export interface Shape {
  code: string;
  name: Bilingual;
  level: AreaLevel;
  /** Of a centre its governorate, of a district its centre. */
  parent: string | null;
  polygons: Polygon[];
}
