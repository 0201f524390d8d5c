import type { pastAnswers as contract } from '@sawt/contract';
import type { Handlers } from '../../../platform/http/context.ts';
import type { VoiceDeps } from '../deps.ts';
import { getReadable } from '../get-readable.ts';
import { findPastAnswers } from './find.ts';

export const pastAnswersHandlers = (deps: VoiceDeps): Handlers<typeof contract> => ({
  findPastAnswers: ({ actor, read }, { params }) =>
    read(async (db) => {
      const row = await getReadable(db, actor, params.number);
      return { items: await findPastAnswers(deps, db, row) };
    }),
});
