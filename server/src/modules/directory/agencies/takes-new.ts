import type { Tx } from '../../../platform/database/database.ts';
import { problem } from '../../../platform/http/problem.ts';
import { type AgencyRecord, readPlaces } from '../places.ts';
import type { OfficePlace } from './uses.ts';

/**
 * What of a place is closed, or not there; null: it is open, and stays so until this transaction ends. As the database has it, for what is remembered
 * may be half a minute old. The lock is the one that a foreign key would take: it holds up nobody but who closes the agency or a department of it.
 */
async function closedPartOf(tx: Tx, { agency, department }: OfficePlace): Promise<'agency' | 'department' | null> {
  const office = tx.selectFrom('directory.agency').select('active').where('code', '=', agency).forKeyShare().executeTakeFirst();
  // Looked at after the lock, which is that of the agency.
  const room =
    department === null
      ? { active: true }
      : tx
          .selectFrom('directory.department')
          .select('active')
          .where('code', '=', department)
          .where('agency', '=', agency)
          .executeTakeFirst();
  const [its, own] = await Promise.all([office, room]);
  if (!its?.active) return 'agency';
  return own?.active ? null : 'department';
}

export const takesNew = async (tx: Tx, place: OfficePlace): Promise<boolean> => (await closedPartOf(tx, place)) === null;

const faults = { agency: 'agency_inactive', department: 'department_inactive' } as const;

/** @param path of the fields in the request, for what is said of them. @throws problem `agency.closed` */
export async function demandTakesNew(tx: Tx, place: OfficePlace, path = 'body'): Promise<void> {
  const closed = await closedPartOf(tx, place);
  if (closed) throw problem('agency.closed', { fields: [{ path: `${path}.${closed}`, code: faults[closed] }] });
}

/** All places as they are, and stay until the transaction ends. */
export async function holdPlaces(tx: Tx): Promise<ReadonlyMap<string, AgencyRecord>> {
  await tx.selectFrom('directory.agency').select('code').orderBy('code').forKeyShare().execute();
  return readPlaces(tx);
}
