import { type Agency, type AgencyChanges, agencies } from '@sawt/contract';
import type { SettingsWork } from '../../../platform/audit/change.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { problem } from '../../../platform/http/problem.ts';
import type { Setting } from '../../../platform/setting-history/setting-history.ts';
import { type AgencyState, demandOwnName, getAgency, holdAgencies, stateOf } from './agency-state.ts';
import { demandUnused, type UsesOf } from './uses.ts';

/** @throws problem `agency.not_found` for its departments too, `agency.name_taken`, `agency.in_use` */
export function changeAgency(uses: readonly UsesOf[], code: string, changes: AgencyChanges): SettingsWork<Agency> {
  return async ({ tx, now }) => {
    const all = await holdAgencies(tx);
    const before = stateOf(await getAgency(tx, code));
    demandOwnDepartments(before, changes);
    const after: AgencyState = {
      name: changes.name ?? before.name,
      departments: { ...before.departments, ...changes.departments },
      twoPersonApproval: changes.twoPersonApproval ?? before.twoPersonApproval,
      closed: changes.closed ?? before.closed,
      closedDepartments: { ...before.closedDepartments, ...changes.closedDepartments },
    };
    demandOwnNames(code, { changes, after, all });
    await demandClosable(tx, uses, code, { before, after, now });
    await write(tx, code, { before, after, now });
    return { subject: `agency:${code}`, details: { before, after }, output: await getAgency(tx, code) };
  };
}

function demandOwnDepartments(before: AgencyState, { departments = {}, closedDepartments = {} }: AgencyChanges): void {
  for (const [field, named] of Object.entries({ departments, closedDepartments })) {
    const unknown = Object.keys(named).find((department) => !Object.hasOwn(before.departments, department));
    if (unknown !== undefined) throw problem('agency.not_found', { fields: [{ path: `body.${field}.${unknown}`, code: 'custom' }] });
  }
}

interface Naming {
  changes: AgencyChanges;
  after: AgencyState;
  all: Awaited<ReturnType<typeof holdAgencies>>;
}

function demandOwnNames(code: string, { changes, after, all }: Naming): void {
  const others = all.filter((other) => other.code !== code).map(({ name }) => name);
  demandOwnName(after.name, others, 'name');
  for (const [department, own] of Object.entries(changes.departments ?? {})) {
    const siblings = Object.entries(after.departments).filter(([other]) => other !== department);
    demandOwnName(
      own,
      siblings.map(([, other]) => other),
      `departments.${department}`,
    );
  }
}

interface Step {
  now: Date;
  before: AgencyState;
  after: AgencyState;
}

/** Whatever is being closed carries nothing any more. */
async function demandClosable(tx: Tx, uses: readonly UsesOf[], agency: string, { before, after, now }: Step): Promise<void> {
  const departments = Object.keys(after.closedDepartments).filter((own) => after.closedDepartments[own] && !before.closedDepartments[own]);
  const closing = [
    ...(after.closed && !before.closed ? [{ department: null, path: 'closed' }] : []),
    ...departments.map((department) => ({ department, path: `closedDepartments.${department}` })),
  ];
  for (const { department, path } of closing) await demandUnused(tx, uses, { agency, department }, { path, now });
}

async function write(tx: Tx, code: string, { before, after, now }: Step): Promise<void> {
  const closing = (was: boolean | undefined, is: boolean | undefined) => (was === is ? {} : { closed_at: is ? now : null });
  await tx
    .updateTable('directory.agency')
    .set({
      name: JSON.stringify(after.name),
      two_person_approval: after.twoPersonApproval,
      ...closing(before.closed, after.closed),
    })
    .where('code', '=', code)
    .execute();
  for (const [own, name] of Object.entries(after.departments)) {
    const set = { name: JSON.stringify(name), ...closing(before.closedDepartments[own], after.closedDepartments[own]) };
    if (name !== before.departments[own] || 'closed_at' in set)
      await tx.updateTable('directory.department').set(set).where('code', '=', own).execute();
  }
}

/** What of an agency has a history. */
export const agencySetting = (uses: readonly UsesOf[], code: string): Setting<AgencyChanges, Agency> => ({
  subject: `agency:${code}`,
  read: async (db) => stateOf(await getAgency(db, code)),
  // A department that was added since stays: none is ever taken away.
  within: ['departments', 'closedDepartments'],
  body: agencies.updateAgency.body,
  change: (body) => changeAgency(uses, code, body),
});
