import type { directory as contract } from '@sawt/contract';
import { z } from 'zod';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/database/database.ts';
import type { Handlers } from '../../platform/http/context.ts';
import { pageFrom, readCursor } from '../../platform/http/cursor.ts';
import type { IdentityNumbers } from './identity-numbers.ts';
import type { createMe } from './me.ts';
import { createOwnIdentityNumber } from './own-identity-number.ts';
import type { Places } from './places.ts';
import { listStaff } from './staff.ts';

const Key = z.tuple([z.string().regex(/^[a-z0-9._-]+$/)]);

interface DirectoryDeps {
  database: Database;
  places: Places;
  identityNumbers: IdentityNumbers;
  clock: Clock;
  me: ReturnType<typeof createMe>;
}

export function directoryHandlers({ database, places, clock, identityNumbers, me }: DirectoryDeps): Handlers<typeof contract> {
  const own = createOwnIdentityNumber(identityNumbers);
  return {
    getMe: ({ actor }) => me.find(database, actor),

    updateMe: ({ actor, change }, { body }) => change(me.update(actor, body)),

    getIdentityNumber: ({ actor, read }) => read((db) => own.find(db, actor.personId)),
    setIdentityNumber: ({ actor, change }, { body }) => change(own.set(actor.personId, body.number)),
    removeIdentityNumber: ({ actor, change }) => change(own.remove(actor.personId)),

    listAreas: async () => [...(await places.areas()).values()],

    listStaff: async ({ actor }, { query }) => {
      const rows = await listStaff(database, actor, query, { cursor: readCursor(query.cursor, Key), now: clock.now() });
      const page = pageFrom(rows, query.limit, (row) => [row.username]);
      return { items: page.rows, nextCursor: page.nextCursor };
    },
  };
}
