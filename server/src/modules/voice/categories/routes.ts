import type { categories as contract } from '@sawt/contract';
import type { Handlers } from '../../../platform/http/context.ts';
import type { VoiceDeps } from '../deps.ts';
import { updateCategory } from './change-category.ts';
import { listCategoryVersions, restoreCategoryVersion } from './versions.ts';

export function categoryHandlers(deps: VoiceDeps): Handlers<typeof contract> {
  return {
    async updateCategory({ actor, change }, { params, body }) {
      const done = await change(updateCategory(deps, actor, params.code, body));
      deps.categoryTree.forget();
      return done;
    },
    listCategoryVersions: ({ read }) => read((db) => listCategoryVersions(deps, db)),
    async restoreCategoryVersion({ actor, change }, { params, body }) {
      const done = await change(restoreCategoryVersion(deps, actor, params.id, body.seen));
      deps.categoryTree.forget();
      return done;
    },
  };
}
