import type { Bilingual, Location } from '@sawt/contract';
import { cached } from '../../platform/cache.ts';
import type { Database } from '../../platform/database/database.ts';

export interface AgencyRecord {
  code: string;
  name: Bilingual;
  departments: { code: string; name: Bilingual; active: boolean }[];
  /** False: it takes no new cases. */
  active: boolean;
  twoPersonApproval: boolean;
}
/** A governorate. */
export interface Place {
  code: string;
  name: Bilingual;
  seat: Location;
}

/**
 * Agencies and areas: a few dozen rows that every page names. They are kept in memory for half a minute, so that a
 * change by an administrator reaches every server without a message between them.
 */
export function createPlaces(database: Database) {
  return {
    agencies: cached(async () => {
      const [agencies, departments] = await Promise.all([
        database.selectFrom('directory.agency').selectAll().orderBy('position').execute(),
        database.selectFrom('directory.department').selectAll().orderBy('position').execute(),
      ]);
      const entries = agencies.map(({ code, name, active, two_person_approval }): [string, AgencyRecord] => {
        const own = departments.filter((department) => department.agency === code);
        return [
          code,
          {
            code,
            name,
            departments: own.map((department) => ({ code: department.code, name: department.name, active: department.active })),
            active,
            twoPersonApproval: two_person_approval,
          },
        ];
      });
      return new Map(entries);
    }),
    areas: cached(async () => {
      const rows = await database.selectFrom('directory.area').selectAll().orderBy('position').execute();
      return new Map(
        rows.map((row): [string, Place] => [row.code, { code: row.code, name: row.name, seat: { lat: row.seat_lat, lon: row.seat_lon } }]),
      );
    }),
  };
}
export type Places = ReturnType<typeof createPlaces>;
