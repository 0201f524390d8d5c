import type { sameMatter as contract } from '@sawt/contract';
import type { Handlers } from '../../../platform/http/context.ts';
import { problem } from '../../../platform/http/problem.ts';
import { findCase } from '../case-store.ts';
import type { VoiceDeps } from '../deps.ts';
import { canRead } from '../policy.ts';
import { findOthersCases, findSameMatter } from './find.ts';

export const sameMatterHandlers = (deps: VoiceDeps): Handlers<typeof contract> => ({
  findOthersCases: async ({ actor }, { body }) => ({ items: await findOthersCases(deps, actor, body) }),

  findSameMatter: ({ actor, read }, { params }) =>
    read(async (db) => {
      const row = await findCase(db, params.number);
      if (!row || !canRead(actor, row)) throw problem('case.not_found');
      return { items: await findSameMatter(deps, db, actor, row) };
    }),
});
