import { type areas as contract, maximumFileBytes } from '@sawt/contract';
import { cached } from '../../../platform/cache.ts';
import { readWithin } from '../../../platform/files/receive.ts';
import type { Handlers } from '../../../platform/http/context.ts';
import type { VoiceDeps } from '../deps.ts';
import { createPlaceNames } from './place-names.ts';
import { placesOf } from './places.ts';
import { discardBoundaries, getBoundaries, importBoundaries, publishBoundaries, restoreBoundaries } from './versions.ts';

export function areaHandlers(deps: VoiceDeps): Handlers<typeof contract> {
  const places = cached(async () =>
    createPlaceNames(placesOf([...(await deps.directory.areas()).values()], (await deps.boundaries()).shapes)),
  );
  return {
    findPlaces: async (_, { query }) => (await places()).find(query.q),
    getRegionShapes: async () => (await deps.boundaries()).region,
    listSubareas: async () => (await deps.boundaries()).subareas,
    getBoundaries: ({ read }) => read((db) => getBoundaries(deps, db)),
    async importBoundaries({ actor, change, bytes }, { query: { name, ...mapping } }) {
      const text = (await readWithin(bytes, maximumFileBytes)).toString('utf8');
      return change(importBoundaries(deps, actor, { name, text, mapping }));
    },
    discardBoundaries: ({ change }) => change(discardBoundaries(deps)),
    async publishBoundaries({ actor, change }) {
      const done = await change(publishBoundaries(deps, actor));
      deps.boundaries.forget();
      places.forget();
      return done;
    },
    restoreBoundaries: ({ actor, change }, { params }) => change(restoreBoundaries(deps, actor, params.id)),
  };
}
