import type { Change } from '../../../platform/audit/change.ts';
import type { CaseRow } from '../case-store.ts';
import type { VoiceDeps } from '../deps.ts';
import { recordMove } from '../record-move.ts';
import { isDone } from '../workflow.ts';
import { listParts } from './part-store.ts';

/** Who takes back the whole takes back its parts, those already taken back left as they are. */
export async function withdrawParts(deps: VoiceDeps, change: Change, whole: CaseRow, by: string): Promise<void> {
  const open = (await listParts(change.tx, whole.id)).filter(({ status }) => !isDone(status));
  for (const part of open) {
    await recordMove(deps, change, part, {
      move: 'withdraw',
      actorId: by,
      side: 'citizen',
      text: null,
      files: [],
      details: {},
      changes: {},
    });
  }
}
