import type { pastAnswers as contract } from '@sawt/contract';
import type { Handlers } from '../../../platform/http/context.ts';
import { problem } from '../../../platform/http/problem.ts';
import { findCase } from '../case-store.ts';
import type { VoiceDeps } from '../deps.ts';
import { canRead } from '../policy.ts';
import { findPastAnswers } from './find.ts';

export const pastAnswersHandlers = (deps: VoiceDeps): Handlers<typeof contract> => ({
  findPastAnswers: ({ actor, read }, { params }) =>
    read(async (db) => {
      const row = await findCase(db, params.number);
      if (!row || !canRead(actor, row)) throw problem('case.not_found');
      return { items: await findPastAnswers(deps, db, row) };
    }),
});
