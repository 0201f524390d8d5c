import type { Agency } from '@sawt/contract';
import { openPlaces } from '../open-places.ts';

/** How many take part, in words: those that are closed do not. */
export function countsIn(agencies: readonly Agency[], say: (agencies: number, departments: number) => string): string {
  const open = openPlaces(agencies);
  return say(open.length, open.flatMap(({ departments }) => openPlaces(departments)).length);
}
