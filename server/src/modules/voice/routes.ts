import { type voice as contract, type PeopleMove, peopleMoves } from '@sawt/contract';
import type { Handler, Handlers } from '../../platform/http/context.ts';
import { problem } from '../../platform/http/problem.ts';
import { findCase } from './case-store.ts';
import { listCategories } from './categories.ts';
import { countCases } from './count-cases.ts';
import type { VoiceDeps } from './deps.ts';
import { listAssignees } from './list-assignees.ts';
import { listCases } from './list-cases.ts';
import { moveCase } from './move-case.ts';
import { canRead } from './policy.ts';
import { presentCase } from './present-case.ts';
import { submitCase } from './submit-case.ts';
import { updateCategory } from './update-category.ts';

type Moves = Pick<Handlers<typeof contract>, PeopleMove>;

export function voiceHandlers(deps: VoiceDeps): Handlers<typeof contract> {
  const { database, clock } = deps;
  return {
    listCategories: () => listCategories(database),

    updateCategory: ({ change }, { params, body }) => change(updateCategory(params.code, body)),

    submitCase: ({ actor, change, idempotencyKey }, { body }) =>
      change(submitCase(deps, actor, body, { key: idempotencyKey, channel: 'web' })),

    listCases: ({ actor }, { query }) => listCases(deps, actor, query),
    countCases: ({ actor }, { query }) => countCases(deps, actor, query),

    getCase: async ({ actor }, { params }) => {
      const row = await findCase(database, params.number);
      if (!row || !canRead(actor, row)) throw problem('case.not_found');
      return presentCase(deps, database, actor, row, clock.now());
    },

    listAssignees: async ({ actor }, { params }) => {
      const row = await findCase(database, params.number);
      if (!row || !canRead(actor, row)) throw problem('case.not_found');
      return listAssignees(deps, row);
    },

    ...moveHandlers(deps),
  };
}

/** Every move is the same use-case under its own endpoint, permission and audit event. */
function moveHandlers(deps: VoiceDeps): Moves {
  const handlers = peopleMoves.map((move) => {
    const handler: Handler<(typeof contract)['start']> = ({ actor, change }, input) => change(moveCase(deps, actor, move, input));
    return [move, handler];
  });
  return Object.fromEntries(handlers) as Moves;
}
