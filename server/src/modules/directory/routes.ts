import type { directory as contract } from '@sawt/contract';
import { z } from 'zod';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/database/database.ts';
import type { Handlers } from '../../platform/http/context.ts';
import { pageFrom, readCursor } from '../../platform/http/cursor.ts';
import { type Officials, readSettingHistory, restoreSetting } from '../../platform/setting-history/setting-history.ts';
import type { IdentityNumbers } from './identity-numbers.ts';
import type { createMe } from './me.ts';
import { createOwnIdentityNumber } from './own-identity-number.ts';
import type { Places } from './places.ts';
import { listStaff } from './staff.ts';
import { agencySetting, updateAgency } from './update-agency.ts';

const Key = z.tuple([z.string().regex(/^[a-z0-9._-]+$/)]);

interface DirectoryDeps {
  database: Database;
  places: Places;
  identityNumbers: IdentityNumbers;
  clock: Clock;
  me: ReturnType<typeof createMe>;
  officials: Officials;
}

export function directoryHandlers({ database, places, clock, identityNumbers, me, officials }: DirectoryDeps): Handlers<typeof contract> {
  /** What this server remembers is read again; the other servers follow within half a minute. */
  async function forgetting<T>(changing: Promise<T>): Promise<T> {
    const changed = await changing;
    places.agencies.forget();
    return changed;
  }
  const own = createOwnIdentityNumber(identityNumbers);
  return {
    getMe: ({ actor }) => me.find(database, actor),

    updateMe: ({ actor, change }, { body }) => change(me.update(actor, body)),

    getIdentityNumber: ({ actor, read }) => read((db) => own.find(db, actor.personId)),
    setIdentityNumber: ({ actor, change }, { body }) => change(own.set(actor.personId, body.number)),
    removeIdentityNumber: ({ actor, change }) => change(own.remove(actor.personId)),

    listAreas: async () => [...(await places.areas()).values()],
    updateAgency: ({ change }, { params, body }) => forgetting(change(updateAgency(params.code, body))),
    getAgencyHistory: (_, { params }) => readSettingHistory(database, agencySetting(params.code), officials),
    restoreAgency: ({ change }, { params, body }) => forgetting(change(restoreSetting(agencySetting(params.code), body))),
    listAgencies: async () => [...(await places.agencies()).values()],

    listStaff: async ({ actor }, { query }) => {
      const rows = await listStaff(database, actor, query, { cursor: readCursor(query.cursor, Key), now: clock.now() });
      const page = pageFrom(rows, query.limit, (row) => [row.username]);
      return { items: page.rows, nextCursor: page.nextCursor };
    },
  };
}
