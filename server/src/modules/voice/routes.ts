import { type voice as contract, type PeopleMove, peopleMoves } from '@sawt/contract';
import type { Handler, Handlers } from '../../platform/http/context.ts';
import { listCategories } from './categories/category-store.ts';
import type { VoiceDeps } from './deps.ts';
import { countCases } from './figures/count-cases.ts';
import { findCitizens } from './find-citizens.ts';
import { getReadable } from './get-readable.ts';
import { listAssignees } from './list-assignees.ts';
import { listCases } from './list-cases.ts';
import { moveCase } from './move-case.ts';
import { presentCase } from './present-case.ts';
import { revealCitizen } from './reveal-citizen.ts';
import { findChosen } from './same-matter/find.ts';
import { submitCase } from './submit-case.ts';

type Moves = Pick<Handlers<typeof contract>, PeopleMove>;

export function voiceHandlers(deps: VoiceDeps): Handlers<typeof contract> {
  const { clock } = deps;
  return {
    listCategories: ({ read }) => read(listCategories),

    async submitCase({ actor, change, idempotencyKey }, { body }) {
      const { follow: chosen, ...asked } = body;
      const follow = chosen ? await findChosen(deps, actor, asked, chosen) : null;
      return change(submitCase(deps, actor, body, { key: idempotencyKey, channel: 'web', follow }));
    },

    listCases: ({ actor, read }, { query }) => read((db) => listCases(deps, db, actor, query)),
    countCases: (context, { query }) => countCases(deps, context, query),

    getCase: ({ actor, read }, { params }) =>
      read(async (db) => presentCase(deps, db, actor, await getReadable(db, actor, params.number), clock.now())),

    revealCitizen: ({ actor, change }, { params, body }) => change(revealCitizen(deps, actor, params.number, body.reason)),

    findCitizens: ({ actor, change }, { body }) => change(findCitizens(deps, actor, { by: body.by, reason: body.reason })),

    async listAssignees({ actor, read }, { params }) {
      return listAssignees(deps, { actor, read }, await read((db) => getReadable(db, actor, params.number)));
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
