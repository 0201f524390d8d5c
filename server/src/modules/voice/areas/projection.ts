import type { BoundaryFault } from '@sawt/contract';
import type { Position } from './shape.ts';

/** The Kingdom with its coasts, generously. */
const kingdom = { west: 34.2, east: 55.8, south: 16, north: 32.4 } as const;

export const inKingdom = ([lon, lat]: Position): boolean =>
  lon >= kingdom.west && lon <= kingdom.east && lat >= kingdom.south && lat <= kingdom.north;

/** What surveyors here deliver in, by EPSG code (epsg.io). */
const known: Readonly<Record<string, string>> = {
  '3857': 'Web Mercator (EPSG:3857)',
  '4204': 'Ain el Abd (EPSG:4204)',
  '9333': 'KSA-GRF17 (EPSG:9333)',
  '32637': 'UTM 37N (EPSG:32637)',
  '32638': 'UTM 38N (EPSG:32638)',
  '32639': 'UTM 39N (EPSG:32639)',
  '20437': 'Ain el Abd / UTM 37N (EPSG:20437)',
  '20438': 'Ain el Abd / UTM 38N (EPSG:20438)',
  '20439': 'Ain el Abd / UTM 39N (EPSG:20439)',
};

/**
 * A `crs` member, which old files carry although RFC 7946 took it out: the name of a projection that is not WGS 84.
 * Undefined: it is WGS 84, or nothing is said.
 */
export function foreignCrs(crs: unknown): string | undefined {
  if (crs === undefined || crs === null) return undefined;
  const name = (crs as { properties?: { name?: unknown } }).properties?.name;
  if (typeof name !== 'string') return '?';
  if (/CRS:?84$|EPSG:{1,2}(?:[\d.]*:)?4326$/i.test(name)) return undefined;
  const epsg = /EPSG:{1,2}(?:[\d.]*:)?(\d+)$/i.exec(name)?.[1];
  return (epsg && (known[epsg] ?? `EPSG:${epsg}`)) || name.slice(0, 100);
}

/** What the numbers themselves say against degrees of longitude and latitude in this country. */
export function foreignNumbers(positions: readonly Position[]): Pick<BoundaryFault, 'code' | 'about'> | undefined {
  const first = positions.find((position) => !inKingdom(position));
  if (!first) return undefined;
  const metres = positions.some(([x, y]) => Math.abs(x) > 180 || Math.abs(y) > 180);
  if (metres) return { code: 'metres', about: looksLike(first) };
  const swapped = positions.filter(([x, y]) => inKingdom([y, x])).length;
  return swapped > positions.length / 2 ? { code: 'swapped', about: `${first[0]}, ${first[1]}` } : undefined;
}

/** UTM counts from 500 km at the middle of its zone, Web Mercator from Greenwich. */
function looksLike([x, y]: Position): string | null {
  if (x > 3_800_000 && x < 6_220_000 && y > 1_800_000 && y < 3_820_000) return known['3857'] ?? null;
  return x > 100_000 && x < 900_000 && y > 1_750_000 && y < 3_600_000 ? 'UTM' : null;
}
