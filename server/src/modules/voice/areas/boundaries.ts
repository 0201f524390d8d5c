import type { AreaShapes, Subarea } from '@sawt/contract';
import { type Cached, cached } from '../../../platform/cache.ts';
import type { Database } from '../../../platform/database/database.ts';
import type { Shape } from './shape.ts';
import { createShapeIndex, type ShapeIndex } from './shape-index.ts';
import { findLiveShapes, regionShapes } from './versions.ts';

/** The boundaries in force, at most half a minute old, ready to be asked. */
export interface LiveBoundaries {
  index: ShapeIndex;
  region: AreaShapes;
  subareas: Subarea[];
  shapes: readonly Shape[];
  /** All areas that a case lies in, finest first. */
  areasOf(place: { area: string; subarea?: string | null }): string[];
}

export const createLiveBoundaries = (lookups: Database): Cached<LiveBoundaries> =>
  cached(async () => prepareBoundaries(await findLiveShapes(lookups)));

function prepareBoundaries(shapes: readonly Shape[]): LiveBoundaries {
  const subareas = shapes.flatMap(({ code, name, parent }) => (parent === null ? [] : [{ code, name, parent }]));
  const parents = new Map(subareas.map(({ code, parent }) => [code, parent]));
  const lineage = (code: string): string[] => [code, ...(parents.has(code) ? lineage(parents.get(code) as string) : [])];
  return {
    index: createShapeIndex(shapes),
    region: regionShapes(shapes),
    subareas,
    shapes,
    areasOf: ({ area, subarea }) => [...new Set([...(subarea ? lineage(subarea) : []), area])],
  };
}
