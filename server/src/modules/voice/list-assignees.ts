import { type Assignee, openStatuses } from '@sawt/contract';
import type { WalledTx } from '../../platform/database/wall.ts';
import type { CaseRow } from './case-store.ts';
import type { VoiceDeps } from './deps.ts';

/** The specialists of the case's agency: its department first, then the least loaded. */
export async function listAssignees(
  { directory }: VoiceDeps,
  db: WalledTx,
  row: Pick<CaseRow, 'agency' | 'department'>,
): Promise<Assignee[]> {
  if (!row.agency) return [];
  const specialists = await directory.staffWith('voice.start_case', row.agency);
  if (specialists.length === 0) return [];
  const ids = specialists.map(({ id }) => id);
  const loads = await db
    .selectFrom('voice.case')
    .select(({ fn }) => ['assignee_id', fn.countAll<number>().as('cases')])
    .where('assignee_id', 'in', ids)
    .where('status', 'in', openStatuses)
    .groupBy('assignee_id')
    .execute();
  const loadOf = new Map(loads.map((load) => [load.assignee_id, load.cases]));
  const away = (person: Assignee) => Number(person.department !== row.department);
  return specialists
    .map(({ id, name, department }) => ({ id, name, department, openCases: loadOf.get(id) ?? 0 }))
    .sort((a, b) => away(a) - away(b) || a.openCases - b.openCases);
}
