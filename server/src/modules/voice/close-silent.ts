import { type Change, type MakeChange, theSystem } from '../../platform/audit/change.ts';
import type { Job } from '../../platform/jobs/jobs.ts';
import { type CaseRow, lockCase } from './case-store.ts';
import type { VoiceDeps } from './deps.ts';
import { forEachDue } from './for-each-due.ts';
import { recordMove } from './record-move.ts';
import { silence } from './workflow.ts';

/** Closes the cases whose citizen has stayed silent for the set time, each in its own transaction. */
export function createCloseSilent(deps: VoiceDeps, makeChange: MakeChange): Job {
  return {
    name: 'voice.close_silent',
    cron: '*/5 * * * *',
    run: () =>
      forEachDue(deps, 'silent_at', (number) =>
        makeChange(theSystem, 'voice.silent_case_closed', async (change) => {
          const found = await lockCase(change.tx, number);
          const closed = found !== undefined && (await closeIfSilent(deps, change, found));
          return { subject: `case:${number}`, details: { closed }, output: closed };
        }),
      ),
  };
}

/** The citizen may have spoken between the look and the lock. */
async function closeIfSilent(deps: VoiceDeps, change: Change, found: CaseRow): Promise<boolean> {
  const move = silence[found.status];
  if (!move || !found.silent_at || found.silent_at > change.now || found.directive === 'open') return false;
  await recordMove(deps, change, found, {
    move,
    actorId: null,
    side: 'system',
    text: null,
    files: [],
    details: {},
    changes: {},
  });
  return true;
}
