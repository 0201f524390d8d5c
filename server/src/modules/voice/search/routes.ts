import type { caseSearch } from '@sawt/contract';
import type { Handlers } from '../../../platform/http/context.ts';
import type { VoiceDeps } from '../deps.ts';
import { countFacets } from '../figures/count-facets.ts';
import { suggestWords } from './suggest-words.ts';

export const caseSearchHandlers = (deps: VoiceDeps): Handlers<typeof caseSearch> => ({
  suggestWords: ({ read }, { query }) => read(async (db) => ({ meant: await suggestWords(db, query.q) })),
  countFacets: (context, { query }) => countFacets(deps, context, query),
});
