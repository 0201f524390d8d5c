import type { Bilingual, Location } from '@sawt/contract';
import { greatCircleDistance, latLngToCell, UNITS } from 'h3-js';
import type { Place } from '../directory/index.ts';
import type { ShapeIndex } from './areas/shape-index.ts';

/** About a city block: 0.1 km². */
const cellResolution = 9;
/** Farther than this from every seat is taken to be outside the region, where no boundary says otherwise. */
const reachKm = 110;

/** What places are looked up in. */
export interface Ground {
  areas: readonly Place[];
  boundaries: ShapeIndex;
}

export interface Located {
  area: string;
  /** By its boundary, or approximately by the nearest seat. */
  by: 'boundary' | 'nearest';
  /** The centre or district, where its boundary is known. */
  subarea: { code: string; name: Bilingual } | null;
  outsideRegion: boolean;
  cell: string;
}

/** The governorate of a location: by its boundary where there is one, otherwise by its nearest seat. */
export function locate(location: Location, { areas, boundaries }: Ground): Located {
  const cell = latLngToCell(location.lat, location.lon, cellResolution);
  const [finest, ...coarser] = boundaries.at(location);
  // A centre without its governorate's own boundary still says which that is; a district, by its centre.
  const area = [finest, ...coarser].map((shape) => (shape?.level === 'governorate' ? shape.code : shape?.parent)).at(-1);
  if (finest && area && areas.some(({ code }) => code === area)) {
    return { area, by: 'boundary', subarea: finest.level === 'governorate' ? null : finest, outsideRegion: false, cell };
  }
  const { code, km } = nearestSeat(location, areas);
  return { area: code, by: 'nearest', subarea: null, outsideRegion: km > reachKm, cell };
}

function nearestSeat(location: Location, areas: readonly Place[]): { code: string; km: number } {
  let nearest: { code: string; km: number } | undefined;
  for (const { code, seat } of areas) {
    const km = greatCircleDistance([location.lat, location.lon], [seat.lat, seat.lon], UNITS.km);
    if (!nearest || km < nearest.km) nearest = { code, km };
  }
  if (!nearest) throw new Error('The region has no areas');
  return nearest;
}
