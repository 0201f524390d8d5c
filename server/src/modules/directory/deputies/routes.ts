import type { deputies as contract } from '@sawt/contract';
import type { Clock } from '../../../platform/clock.ts';
import type { Database } from '../../../platform/database/database.ts';
import type { Handlers } from '../../../platform/http/context.ts';
import type { createActorLoader } from '../actors.ts';
import type { createMe } from '../me.ts';
import { actFor } from './acting.ts';
import { listCandidates, listDeputyships, nameDeputy, withdrawDeputy } from './name-deputy.ts';

interface DeputyDeps {
  database: Database;
  clock: Clock;
  me: ReturnType<typeof createMe>;
  loadActor: ReturnType<typeof createActorLoader>;
}

export function deputyHandlers({ database, clock, me, loadActor }: DeputyDeps): Handlers<typeof contract> {
  return {
    listDeputyships: ({ actor }) => listDeputyships(database, actor, clock.now()),

    listDeputyCandidates: ({ actor }) => listCandidates(database, actor),
    nameDeputy: ({ actor, change }, { body }) => change(nameDeputy(actor, body)),
    withdrawDeputy: ({ actor, change }, { params }) => change(withdrawDeputy(actor, params.id)),

    actFor: ({ actor, sessionId, change }, { body }) =>
      change(
        actFor({ actor, sessionId, leader: body.leader }, async (tx) => {
          const next = await loadActor(actor.personId, sessionId, tx);
          return me.find(tx, next ?? actor);
        }),
      ),
  };
}
