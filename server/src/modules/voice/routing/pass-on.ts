import type { Change } from '../../../platform/audit/change.ts';
import type { WalledTx } from '../../../platform/database/wall.ts';
import type { CaseRow } from '../case-store.ts';
import type { VoiceDeps } from '../deps.ts';
import { recordMove } from '../record-move.ts';
import type { Route } from './decide.ts';

/** The same, unless the agency or department has closed: what the routing remembers of them may be half a minute old. */
export async function openRoute({ directory }: VoiceDeps, tx: WalledTx, route: Route): Promise<Route> {
  const { agency, department } = route;
  if (agency === null || (await directory.takesNew(tx, { agency, department }))) return route;
  return { ...route, agency: null, department: null, why: { by: 'nobody', because: 'agency_inactive' } };
}

/** The system refers a case to where the routing sends it, and keeps why. A case that is sent nowhere stays as it is. */
export async function passOn(deps: VoiceDeps, change: Change, row: CaseRow, { agency, department, why }: Route): Promise<CaseRow> {
  if (agency === null) return row;
  return recordMove(deps, change, row, {
    move: 'refer',
    actorId: null,
    side: 'system',
    text: null,
    files: [],
    details: { agency, why },
    changes: { agency, department },
  });
}
