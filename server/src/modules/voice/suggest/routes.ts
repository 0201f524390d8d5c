import type { suggestion as contract } from '@sawt/contract';
import type { Handlers } from '../../../platform/http/context.ts';
import { problem } from '../../../platform/http/problem.ts';
import { findCase } from '../case-store.ts';
import type { VoiceDeps } from '../deps.ts';
import { canRead } from '../policy.ts';
import { restoreModel, updateSuggestion } from './models.ts';
import { getSuggestionModel } from './present-models.ts';
import { askInPerson } from './train-job.ts';

export function suggestionHandlers(deps: VoiceDeps): Handlers<typeof contract> {
  const { suggester } = deps;
  return {
    suggestFromWords: (_, { body }) => suggester.suggest(body),

    async suggestForCase({ actor, read }, { params }) {
      const row = await read((db) => findCase(db, params.number));
      if (!row || !canRead(actor, row)) throw problem('case.not_found');
      return suggester.suggest(row);
    },

    getSuggestionModel: ({ read }) => read((db) => getSuggestionModel(deps, db)),

    async updateSuggestion({ actor, change }, { body }) {
      const done = await change(updateSuggestion(deps, actor, body));
      suggester.forget();
      return done;
    },

    trainSuggestion: ({ change }) =>
      change(async ({ tx, now }) => {
        await askInPerson({ tx, now });
        return { subject: 'suggestion', output: await getSuggestionModel(deps, tx) };
      }),

    async restoreSuggestionModel({ actor, change }, { params }) {
      const done = await change(restoreModel(deps, actor, params.id));
      suggester.forget();
      return done;
    },
  };
}
