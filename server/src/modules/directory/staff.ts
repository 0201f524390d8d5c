import type { StaffMember, StaffState } from '@sawt/contract';
import { sql } from 'kysely';
import type { Database } from '../../platform/database/database.ts';
import { escapeLike } from '../../platform/database/like.ts';
import type { Cursor } from '../../platform/http/cursor.ts';
import type { Actor } from '../../platform/policy/actor.ts';
import { inState, memberOf, type StaffRow, selectStaff } from './staff/staff-store.ts';

export interface StaffQuery {
  agency?: string | undefined;
  department?: string | undefined;
  role?: string | undefined;
  state?: StaffState | undefined;
  q?: string | undefined;
  limit: number;
}

/** Staff by user name, within the reach of the actor's `directory.read`. One row more than the limit. */
export async function listStaff(
  db: Database,
  actor: Actor,
  query: StaffQuery,
  { cursor, now }: { cursor: Cursor | null; now: Date },
): Promise<StaffMember[]> {
  let select = selectStaff(db)
    .orderBy('person.username')
    .limit(query.limit + 1);
  if (actor.permissions.get('directory.read') !== 'region') select = select.where('person.agency', '=', actor.agency);
  if (query.agency) select = select.where('person.agency', '=', query.agency);
  if (query.department) select = select.where('person.department', '=', query.department);
  if (query.state) select = select.where(inState[query.state]);
  if (query.role) {
    const role = query.role;
    select = select.where((eb) =>
      eb.exists(
        eb
          .selectFrom('directory.person_role as held')
          .select('held.role')
          .whereRef('held.person_id', '=', 'person.id')
          .where('held.role', '=', role),
      ),
    );
  }
  if (query.q) {
    const words = `%${escapeLike(query.q)}%`;
    select = select.where(
      sql<boolean>`(person.username ilike ${words} or person.name->>'ar' ilike ${words} or person.name->>'en' ilike ${words})`,
    );
  }
  if (cursor) select = select.where('person.username', '>', cursor[0] as string);
  return ((await select.execute()) as StaffRow[]).map((row) => memberOf(row, now));
}
