import type { Person } from '../directory/index.ts';
import type { CaseRow } from './case-store.ts';
import type { VoiceDeps } from './deps.ts';
import type { CaseMoved } from './events.ts';

/** Who is to hear of a case. */
export type Audience = (deps: VoiceDeps, row: CaseRow, moved?: CaseMoved['payload']) => Promise<Person[]>;

/** Who stands in for somebody today is told what that one is told. */
const holders = async ({ directory }: VoiceDeps, permission: string, agency: string | null) =>
  directory.withDeputies(await directory.staffWith(permission, agency));

export const citizen: Audience = async ({ directory }, row) => [...(await directory.people([row.citizen_id])).values()];
export const assignee: Audience = async ({ directory }, row) =>
  row.assignee_id ? [...(await directory.people([row.assignee_id])).values()] : [];
/** Whom a note names, as far as the case is still theirs to read. */
export const mentioned: Audience = async ({ directory }, row, moved) => {
  const named = new Set(moved?.mentioned);
  const place = { agency: row.agency, department: row.department, person: row.assignee_id };
  return (await directory.staffReaching('voice.read_case', place)).filter(({ id }) => named.has(id));
};
export const coordinators: Audience = (deps, row) => holders(deps, 'voice.assign_case', row.agency);
export const leaders: Audience = (deps, row) => holders(deps, 'voice.hear_escalations', row.agency);
/** Who has the next move: the specialist while they work on it, otherwise the coordinators. */
export const nextToAct: Audience = async (deps, row) => {
  const works = row.status === 'assigned' || row.status === 'in_progress' ? await assignee(deps, row) : [];
  return works.length > 0 ? deps.directory.withDeputies(works) : coordinators(deps, row);
};
/** Who answers for the agency: both may respond to a directive. */
export const directed: Audience = (deps, row) => holders(deps, 'voice.respond_to_directive', row.agency);
/** Who gave the directive, and where that was an officer who upheld an appeal, whoever may say whether the response is enough. */
export const directing: Audience = async (deps, row) => {
  const all = await emirateLeaders(deps, row);
  const giver = all.filter(({ id }) => id === row.directed_by);
  return giver.length > 0 ? deps.directory.withDeputies(giver) : all;
};
export const emirateDesk: Audience = (deps) => holders(deps, 'voice.refer_case', null);
export const emirateLeaders: Audience = (deps) => holders(deps, 'voice.direct_case', null);
