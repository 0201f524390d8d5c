import type { AreaShapes } from '@sawt/contract';
import { type Cached, cached } from '../../../platform/cache.ts';
import type { Database } from '../../../platform/database/database.ts';
import { createShapeIndex, type ShapeIndex } from './shape-index.ts';
import { findLiveShapes, regionShapes } from './versions.ts';

/** The boundaries in force, at most half a minute old, ready to be asked. */
export interface LiveBoundaries {
  index: ShapeIndex;
  region: AreaShapes;
}

export const createLiveBoundaries = (lookups: Database): Cached<LiveBoundaries> =>
  cached(async () => {
    const shapes = await findLiveShapes(lookups);
    return { index: createShapeIndex(shapes), region: regionShapes(shapes) };
  });
