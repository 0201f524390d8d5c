import { countedUses, type PlaceUse } from '@sawt/contract';
import type { Tx } from '../../../platform/database/database.ts';
import { enterWall, type WalledTx, wholeRegion } from '../../../platform/database/wall.ts';
import { problem } from '../../../platform/http/problem.ts';
import { getAgency } from './agency-state.ts';

/** An agency, or one of its departments. */
export interface OfficePlace {
  agency: string;
  department: string | null;
}

/** What of a module still stands on a place. Handed in by app.ts: the directory knows none of those who build on it. */
export type UsesOf = (db: WalledTx, place: OfficePlace, now: Date) => Promise<PlaceUse[]>;

/** @throws problem `agency.not_found` for a department that is not its own, too */
export async function listUsesOf(db: Tx, uses: readonly UsesOf[], place: OfficePlace, now: Date): Promise<PlaceUse[]> {
  const { departments } = await getAgency(db, place.agency);
  if (place.department !== null && !departments.some(({ code }) => code === place.department)) throw problem('agency.not_found');
  return findUses(db, uses, place, now);
}

/** Only what there is. Whoever closes a place need not reach its cases: they learn how many there are, and none of them. */
async function findUses(db: Tx, uses: readonly UsesOf[], place: OfficePlace, now: Date): Promise<PlaceUse[]> {
  const walled = enterWall(db, wholeRegion);
  const found: PlaceUse[] = [];
  for (const usesOf of [peopleOf, ...uses]) found.push(...(await usesOf(walled, place, now)));
  return found.filter(({ count }) => count > 0);
}

/**
 * Nothing that comes meanwhile slips in: it waits for the row of the agency (`takes-new.ts`), as this does for what is under way.
 * @throws problem `agency.in_use`
 */
export async function demandUnused(tx: Tx, uses: readonly UsesOf[], place: OfficePlace, { path, now }: { path: string; now: Date }) {
  await tx.selectFrom('directory.agency').select('code').where('code', '=', place.agency).forUpdate().execute();
  const found = await findUses(tx, uses, place, now);
  if (found.length === 0) return;
  throw problem('agency.in_use', { fields: [{ path: `body.${path}`, code: 'in_use', keys: found.map(({ what }) => what) }] });
}

/** Who works there, and who could enter by the link that they were sent. Who has left may be of a place that is closed. */
async function peopleOf(db: WalledTx, { agency, department }: OfficePlace, now: Date): Promise<PlaceUse[]> {
  const counted = db
    .selectFrom('directory.person as person')
    .select('person.id')
    .where('person.username', 'is not', null)
    .where('person.agency', '=', agency)
    .where((eb) =>
      eb.or([
        eb('person.active', '=', true),
        eb.exists(
          eb
            .selectFrom('directory.enrolment_link as link')
            .select('link.id')
            .whereRef('link.person_id', '=', 'person.id')
            .where('link.used_at', 'is', null)
            .where('link.revoked_at', 'is', null)
            .where('link.expires_at', '>', now),
        ),
      ]),
    )
    .limit(countedUses);
  const people = await (department === null ? counted : counted.where('person.department', '=', department)).execute();
  return [{ what: 'people', count: people.length }];
}
