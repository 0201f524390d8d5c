import type { Location } from '@sawt/contract';
import { greatCircleDistance, latLngToCell, UNITS } from 'h3-js';
import type { Place } from '../directory/index.ts';

/** About a city block: 0.1 km². */
const cellResolution = 9;
/** Farther than this from every seat is taken to be outside the region, until boundaries are imported. */
const reachKm = 110;

export interface Located {
  area: string;
  outsideRegion: boolean;
  cell: string;
}

/** The governorate of a location by its nearest seat: approximate, until boundaries are imported. */
export function locate(location: Location, areas: Iterable<Place>): Located {
  let nearest: { area: string; km: number } | undefined;
  for (const { code, seat } of areas) {
    const km = greatCircleDistance([location.lat, location.lon], [seat.lat, seat.lon], UNITS.km);
    if (!nearest || km < nearest.km) nearest = { area: code, km };
  }
  if (!nearest) throw new Error('The region has no areas');
  return { area: nearest.area, outsideRegion: nearest.km > reachKm, cell: latLngToCell(location.lat, location.lon, cellResolution) };
}
