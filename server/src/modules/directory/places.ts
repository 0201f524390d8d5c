import type { Agency, Bilingual, Location } from '@sawt/contract';
import { cached } from '../../platform/cache.ts';
import type { Database, Reader } from '../../platform/database/database.ts';

export interface AgencyRecord {
  code: string;
  name: Bilingual;
  departments: { code: string; name: Bilingual; active: boolean; closedAt: Date | null }[];
  /** False: it is closed, and takes nothing new. */
  active: boolean;
  closedAt: Date | null;
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
    agencies: cached(() => readPlaces(database)),
    areas: cached(async () => {
      const rows = await database.selectFrom('directory.area').selectAll().orderBy('position').execute();
      return new Map(
        rows.map((row): [string, Place] => [row.code, { code: row.code, name: row.name, seat: { lat: row.seat_lat, lon: row.seat_lon } }]),
      );
    }),
  };
}
export type Places = ReturnType<typeof createPlaces>;

/** As the database has them now. @param code of one agency; left out: all */
export async function readPlaces(db: Reader, code?: string): Promise<ReadonlyMap<string, AgencyRecord>> {
  const offices = db.selectFrom('directory.agency').selectAll().orderBy('position');
  const rooms = db.selectFrom('directory.department').selectAll().orderBy('position').orderBy('code');
  const [agencies, departments] = await Promise.all([
    (code === undefined ? offices : offices.where('code', '=', code)).execute(),
    (code === undefined ? rooms : rooms.where('agency', '=', code)).execute(),
  ]);
  const own = Map.groupBy(departments, ({ agency }) => agency);
  return new Map(
    agencies.map((row) => [
      row.code,
      {
        code: row.code,
        name: row.name,
        departments: (own.get(row.code) ?? []).map((room) => ({
          code: room.code,
          name: room.name,
          active: room.active,
          closedAt: room.closed_at,
        })),
        active: row.active,
        closedAt: row.closed_at,
        twoPersonApproval: row.two_person_approval,
      },
    ]),
  );
}

export const presentAgency = ({ code, name, departments, twoPersonApproval, closedAt }: AgencyRecord): Agency => ({
  code,
  name,
  departments: departments.map((own) => ({ code: own.code, name: own.name, closedAt: own.closedAt?.toISOString() ?? null })),
  twoPersonApproval,
  closedAt: closedAt?.toISOString() ?? null,
});
