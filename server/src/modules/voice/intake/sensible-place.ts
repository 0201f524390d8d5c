import type { Location } from '@sawt/contract';
import { problem } from '../../../platform/http/problem.ts';
import { type Ground, type Located, locate } from '../locate.ts';

/** A device that does not know where it is says 0,0, in the sea off Ghana; rounding makes it nearly so. */
const isNullIsland = ({ lat, lon }: Location) => Math.abs(lat) < 0.01 && Math.abs(lon) < 0.01;

/**
 * Where a pin is. What cannot be meant is refused at its field: `no_place`, `swapped` (the page offers to exchange them), and
 * `outside_region` unless the citizen also said which governorate it is about; then it is taken and marked.
 */
export function sensiblePlace(location: Location, ground: Ground, hasArea: boolean): Located {
  if (isNullIsland(location)) throw refusal('no_place');
  const located = locate(location, ground);
  if (!located.outsideRegion) return located;
  const { lat, lon } = location;
  if (Math.abs(lon) <= 90 && !locate({ lat: lon, lon: lat }, ground).outsideRegion) throw refusal('swapped');
  if (!hasArea) throw refusal('outside_region');
  return located;
}

const refusal = (code: 'no_place' | 'swapped' | 'outside_region') =>
  problem('request.invalid', { fields: [{ path: 'body.location', code }] });
