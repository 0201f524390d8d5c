import type { CaseMap } from '@sawt/contract';
import type { MapCircle } from '#ui';

/** How many the busiest cell in sight has. */
export const highestOf = (map: CaseMap | undefined): number => Math.max(1, ...(map?.cells.map(({ total }) => total) ?? []));

/** A slice is drawn against the others: full size is three times what the busiest place has in a slice of middling length. */
export const fullSliceOf = (all: CaseMap | undefined, slices: number): number => Math.max(1, (3 * highestOf(all)) / slices);

/** Where single cases are shown, their cells are not drawn as well. */
export function circlesOf(
  map: CaseMap | undefined,
  { full, isHeat, label }: { full: number; isHeat: boolean; label(total: number, late: number): string },
): MapCircle[] {
  if (!map || (map.points.length > 0 && !isHeat)) return [];
  return map.cells.map(({ cell, centre, total, late }) => ({
    id: cell,
    location: centre,
    // The area of a circle, and not its width, says how many.
    weight: Math.min(1, Math.sqrt(total / full)),
    wrong: late / total,
    label: label(total, late),
  }));
}
