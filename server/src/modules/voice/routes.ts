import { type voice as contract, type PeopleMove, peopleMoves } from '@sawt/contract';
import type { WalledTx } from '../../platform/database/wall.ts';
import type { Handler, Handlers } from '../../platform/http/context.ts';
import { problem } from '../../platform/http/problem.ts';
import type { Actor } from '../../platform/policy/actor.ts';
import { type CaseRow, findCase } from './case-store.ts';
import { listCategories } from './categories/category-store.ts';
import type { VoiceDeps } from './deps.ts';
import { countCases } from './figures/count-cases.ts';
import { findCitizens } from './find-citizens.ts';
import { listAssignees } from './list-assignees.ts';
import { listCases } from './list-cases.ts';
import { moveCase } from './move-case.ts';
import { canRead } from './policy.ts';
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

/** @throws problem `case.not_found` for unknown and foreign cases alike */
async function getReadable(db: WalledTx, actor: Actor, number: string): Promise<CaseRow> {
  const row = await findCase(db, number);
  if (!row || !canRead(actor, row)) throw problem('case.not_found');
  return row;
}

/** Every move is the same use-case under its own endpoint, permission and audit event. */
function moveHandlers(deps: VoiceDeps): Moves {
  const handlers = peopleMoves.map((move) => {
    const handler: Handler<(typeof contract)['start']> = ({ actor, change }, input) => change(moveCase(deps, actor, move, input));
    return [move, handler];
  });
  return Object.fromEntries(handlers) as Moves;
}
