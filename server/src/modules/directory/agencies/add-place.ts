import type { Agency, Bilingual } from '@sawt/contract';
import type { SettingsWork } from '../../../platform/audit/change.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { problem } from '../../../platform/http/problem.ts';
import { type AgencyState, demandOwnName, getAgency, holdAgencies, stateOf } from './agency-state.ts';
import { freeCode } from './free-code.ts';

/**
 * Adds an agency, after all others. It has no department yet, and needs none: its cases lie with its coordinators.
 * @param key the caller's own: the same key adds one
 * @throws problem `agency.name_taken`, `request.key_reused`
 */
export function addAgency(name: Bilingual, key: string): SettingsWork<Agency> {
  return async ({ tx }) => {
    const all = await holdAgencies(tx);
    const earlier = await tx.selectFrom('directory.agency').select(['code', 'name']).where('creation_key', '=', key).executeTakeFirst();
    if (earlier) return again(tx, earlier, { code: earlier.code, name });
    demandOwnName(
      name,
      all.map((other) => other.name),
      'name',
    );
    const code = freeCode(
      name.en,
      all.map((other) => other.code),
    );
    await tx
      .insertInto('directory.agency')
      .values(({ selectFrom }) => ({
        code,
        name: JSON.stringify(name),
        creation_key: key,
        position: selectFrom('directory.agency').select(({ fn, eb, lit }) =>
          eb(fn.coalesce(fn.max('position'), lit(0)), '+', 1).as('next'),
        ),
      }))
      .execute();
    return recorded(null, await getAgency(tx, code));
  };
}

/** @throws problem `agency.not_found`, `agency.closed`, `agency.name_taken`, `request.key_reused` */
export function addDepartment(agency: string, name: Bilingual, key: string): SettingsWork<Agency> {
  return async ({ tx }) => {
    await holdAgencies(tx);
    const before = await getAgency(tx, agency);
    const earlier = await tx
      .selectFrom('directory.department')
      .select(['code', 'name', 'agency'])
      .where('creation_key', '=', key)
      .executeTakeFirst();
    if (earlier) return again(tx, earlier, { code: agency, name });
    if (before.closedAt !== null) throw problem('agency.closed');
    demandOwnName(
      name,
      before.departments.map((other) => other.name),
      'name',
    );
    const all = await tx.selectFrom('directory.department').select('code').execute();
    const code = freeCode(
      `${agency} ${name.en}`,
      all.map((other) => other.code),
    );
    await tx
      .insertInto('directory.department')
      .values({ code, agency, name: JSON.stringify(name), creation_key: key, position: before.departments.length })
      .execute();
    return recorded(stateOf(before), await getAgency(tx, agency));
  };
}

/** The press that came twice. */
async function again(tx: Tx, earlier: { name: Bilingual; agency?: string }, { code, name }: { code: string; name: Bilingual }) {
  const isSame = earlier.name.ar === name.ar && earlier.name.en === name.en && (earlier.agency ?? code) === code;
  if (!isSame) throw problem('request.key_reused');
  const agency = await getAgency(tx, code);
  // Of the agency itself nothing is told anew.
  return { subject: 'agencies', details: { before: null, after: null, repeated: code }, output: agency };
}

const recorded = (before: AgencyState | null, agency: Agency) => ({
  subject: `agency:${agency.code}`,
  details: { before, after: stateOf(agency) },
  output: agency,
});
