import type { agencies } from '@sawt/contract';
import type { Clock } from '../../../platform/clock.ts';
import type { Database } from '../../../platform/database/database.ts';
import type { Handlers } from '../../../platform/http/context.ts';
import { type Officials, readSettingHistory, restoreSetting } from '../../../platform/setting-history/setting-history.ts';
import { type Places, presentAgency } from '../places.ts';
import { addAgency, addDepartment } from './add-place.ts';
import { agencySetting, changeAgency } from './change-agency.ts';
import { listUsesOf, type UsesOf } from './uses.ts';

interface AgencyDeps {
  database: Database;
  places: Places;
  clock: Clock;
  officials: Officials;
  uses: readonly UsesOf[];
}

export function agencyHandlers({ database, places, clock, officials, uses }: AgencyDeps): Handlers<typeof agencies> {
  /** What this server remembers is read again; the other servers follow within half a minute. */
  async function forgetting<T>(changing: Promise<T>): Promise<T> {
    const changed = await changing;
    places.agencies.forget();
    return changed;
  }
  return {
    listAgencies: async () => [...(await places.agencies()).values()].map(presentAgency),
    addAgency: ({ change, idempotencyKey }, { body }) => forgetting(change(addAgency(body.name, idempotencyKey))),
    addDepartment: ({ change, idempotencyKey }, { params, body }) =>
      forgetting(change(addDepartment(params.code, body.name, idempotencyKey))),
    listPlaceUses: ({ read }, { params, query }) =>
      read((db) => listUsesOf(db, uses, { agency: params.code, department: query.department ?? null }, clock.now())),
    updateAgency: ({ change }, { params, body }) => forgetting(change(changeAgency(uses, params.code, body))),
    getAgencyHistory: (_, { params }) => readSettingHistory(database, agencySetting(uses, params.code), officials),
    restoreAgency: ({ change }, { params, body }) => forgetting(change(restoreSetting(agencySetting(uses, params.code), body))),
  };
}
