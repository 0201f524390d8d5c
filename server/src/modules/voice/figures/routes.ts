import type { figures as contract } from '@sawt/contract';
import type { Handlers } from '../../../platform/http/context.ts';
import type { VoiceDeps } from '../deps.ts';
import { listRatings } from '../list-ratings.ts';
import { mapCases } from './map-cases.ts';
import { measureCases } from './measure-cases.ts';
import { measureStages } from './measure-stages.ts';

export const figuresHandlers = (deps: VoiceDeps): Handlers<typeof contract> => ({
  measureCases: (context, { query }) => measureCases(deps, context, query),
  measureStages: (context, { query }) => measureStages(deps, context, query),
  listRatings: ({ actor, read }, { query }) => read((db) => listRatings(deps, db, actor, query)),
  mapCases: (context, { query }) => mapCases(deps, context, query),
});
