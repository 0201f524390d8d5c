import { type voice as contract, type PeopleMove, peopleMoves } from '@sawt/contract';
import type { Handler, Handlers } from '../../platform/http/context.ts';
import { problem } from '../../platform/http/problem.ts';
import { findCase } from './case-store.ts';
import { findCategory, listCategories } from './categories.ts';
import { countCases } from './count-cases.ts';
import type { VoiceDeps } from './deps.ts';
import { listAssignees } from './list-assignees.ts';
import { listCases } from './list-cases.ts';
import { moveCase } from './move-case.ts';
import { canRead } from './policy.ts';
import { presentCase } from './present-case.ts';
import { submitCase } from './submit-case.ts';

type Moves = Pick<Handlers<typeof contract>, PeopleMove>;

export function voiceHandlers(deps: VoiceDeps): Handlers<typeof contract> {
  const { database, clock } = deps;
  return {
    listCategories: () => listCategories(database),

    updateCategory: ({ change }, { params, body }) =>
      change(async ({ tx }) => {
        const before = await findCategory(tx, params.code);
        if (!before?.agency) throw problem('category.not_found');
        const { acknowledgeHours, answerHours, ...rest } = body;
        const changes = {
          ...rest,
          ...(acknowledgeHours && { acknowledge_hours: acknowledgeHours }),
          ...(answerHours && { answer_hours: answerHours }),
        };
        if (Object.keys(changes).length > 0) await tx.updateTable('voice.category').set(changes).where('code', '=', params.code).execute();
        return { subject: `category:${params.code}`, details: { changes: body }, output: (await findCategory(tx, params.code)) ?? before };
      }),

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
