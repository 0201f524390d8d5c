import type { Change } from '../../platform/audit/change.ts';
import type { CaseRow } from './case-store.ts';
import type { VoiceDeps } from './deps.ts';
import { released } from './move-effects.ts';
import { recordMove } from './record-move.ts';

const ofSystem = { actorId: null, side: 'system', text: null, files: [] as string[] } as const;

/**
 * A case that comes to life again where nobody works any more goes to the emirate's desk; where only the department has closed, it is its agency's.
 * In the transaction of what brought it back.
 */
export async function recallFromClosed(deps: VoiceDeps, change: Change, row: CaseRow): Promise<CaseRow> {
  const { agency, department } = row;
  if (agency === null || row.status !== 'referred') return row;
  if (!(await deps.directory.takesNew(change.tx, { agency, department: null }))) {
    return recordMove(deps, change, row, {
      ...ofSystem,
      move: 'recall',
      details: { agency },
      changes: { ...released, agency: null, department: null },
    });
  }
  if (department === null || (await deps.directory.takesNew(change.tx, { agency, department }))) return row;
  return recordMove(deps, change, row, {
    ...ofSystem,
    move: 'leaveDepartment',
    details: { in: { agency, department } },
    changes: { department: null },
  });
}
