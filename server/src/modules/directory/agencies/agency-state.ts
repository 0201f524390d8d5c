import type { Agency, Bilingual } from '@sawt/contract';
import type { Reader } from '../../../platform/database/database.ts';
import { problem } from '../../../platform/http/problem.ts';
import { unifiedName } from '../../../platform/i18n/arabic.ts';
import { presentAgency, readPlaces } from '../places.ts';

/** What of an agency has a history; departments by their codes. */
export interface AgencyState {
  name: Bilingual;
  departments: Record<string, Bilingual>;
  twoPersonApproval: boolean;
  closed: boolean;
  closedDepartments: Record<string, boolean>;
}

/** @throws problem `agency.not_found` */
export async function getAgency(db: Reader, code: string): Promise<Agency> {
  const agency = (await readPlaces(db, code)).get(code);
  if (!agency) throw problem('agency.not_found');
  return presentAgency(agency);
}

export const stateOf = ({ name, departments, twoPersonApproval, closedAt }: Agency): AgencyState => ({
  name,
  departments: Object.fromEntries(departments.map((own) => [own.code, own.name])),
  twoPersonApproval,
  closed: closedAt !== null,
  closedDepartments: Object.fromEntries(departments.map((own) => [own.code, own.closedAt !== null])),
});

/** Files name them by either language. @throws problem `agency.name_taken` with the field */
export function demandOwnName(name: Bilingual, others: readonly Bilingual[], path: string): void {
  for (const language of ['ar', 'en'] as const)
    if (others.some((other) => unifiedName(other[language]) === unifiedName(name[language])))
      throw problem('agency.name_taken', { fields: [{ path: `body.${path}.${language}`, code: 'taken' }] });
}

/** All of them, until the end: two who give one name to two agencies at once come one after the other. */
export async function holdAgencies(db: Reader): Promise<{ code: string; name: Bilingual }[]> {
  await db.selectFrom('directory.agency').select('code').orderBy('code').forNoKeyUpdate().execute();
  // Read after the wait: the statement that waits does not see what was added meanwhile.
  return db.selectFrom('directory.agency').select(['code', 'name']).execute();
}
