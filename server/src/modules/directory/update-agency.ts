import { type Agency, type AgencyChanges, type Bilingual, directory } from '@sawt/contract';
import type { SettingsWork } from '../../platform/audit/change.ts';
import type { Reader } from '../../platform/database/database.ts';
import { problem } from '../../platform/http/problem.ts';
import { unifiedName } from '../../platform/i18n/arabic.ts';
import type { Setting } from '../../platform/setting-history/setting-history.ts';

type Names = Record<string, Bilingual>;
type AgencyState = { name: Bilingual; departments: Names; twoPersonApproval: boolean };

/** @throws problem `agency.not_found` for its departments too, `agency.name_taken` */
export function updateAgency(code: string, changes: AgencyChanges): SettingsWork<Agency> {
  return async ({ tx }) => {
    // All of them: two who give one name to two agencies at once come one after the other.
    await tx.selectFrom('directory.agency').select('code').orderBy('code').forNoKeyUpdate().execute();
    const before = await readAgency(tx, code);
    const { name = before.name, departments: named = {}, twoPersonApproval = before.twoPersonApproval } = changes;
    const unknown = Object.keys(named).find((department) => !Object.hasOwn(before.departments, department));
    if (unknown !== undefined) throw problem('agency.not_found', { fields: [{ path: `body.departments.${unknown}`, code: 'custom' }] });
    const after: AgencyState = { name, departments: { ...before.departments, ...named }, twoPersonApproval };
    const others = await tx.selectFrom('directory.agency').select('name').where('code', '<>', code).execute();
    demandOwnName(
      name,
      others.map(({ name: other }) => other),
      'name',
    );
    for (const [department, own] of Object.entries(named)) {
      const siblings = Object.entries(after.departments).filter(([other]) => other !== department);
      demandOwnName(
        own,
        siblings.map(([, other]) => other),
        `departments.${department}`,
      );
    }
    const set = { name: JSON.stringify(name), two_person_approval: twoPersonApproval };
    await tx.updateTable('directory.agency').set(set).where('code', '=', code).execute();
    for (const [department, own] of Object.entries(named))
      await tx
        .updateTable('directory.department')
        .set({ name: JSON.stringify(own) })
        .where('code', '=', department)
        .execute();
    const departments = Object.entries(after.departments).map(([own, its]) => ({ code: own, name: its }));
    return { subject: `agency:${code}`, details: { before, after }, output: { code, name, departments, twoPersonApproval } };
  };
}

/** Files name them by either language. */
function demandOwnName(name: Bilingual, others: readonly Bilingual[], path: string): void {
  for (const language of ['ar', 'en'] as const)
    if (others.some((other) => unifiedName(other[language]) === unifiedName(name[language])))
      throw problem('agency.name_taken', { fields: [{ path: `body.${path}.${language}`, code: 'taken' }] });
}

async function readAgency(db: Reader, code: string): Promise<AgencyState> {
  const row = await db.selectFrom('directory.agency').select(['name', 'two_person_approval']).where('code', '=', code).executeTakeFirst();
  if (!row) throw problem('agency.not_found');
  const departments = await db
    .selectFrom('directory.department')
    .select(['code', 'name'])
    .where('agency', '=', code)
    .orderBy('position')
    .execute();
  const names = Object.fromEntries(departments.map((department) => [department.code, department.name]));
  return { name: row.name, departments: names, twoPersonApproval: row.two_person_approval };
}

/** What of an agency has a history. */
export const agencySetting = (code: string): Setting<AgencyChanges, Agency> => ({
  subject: `agency:${code}`,
  read: (db) => readAgency(db, code),
  body: directory.updateAgency.body,
  change: (body) => updateAgency(code, body),
});
