import { type Change, type MakeChange, theSystem } from '../../platform/audit/change.ts';
import type { Job } from '../../platform/jobs/jobs.ts';
import { type CaseRow, lockCase } from './case-store.ts';
import type { VoiceDeps } from './deps.ts';
import { recordMove } from './record-move.ts';
import { silence } from './workflow.ts';

const batch = 100;

/** Closes the cases whose citizen has stayed silent for the set time, each in its own transaction. */
export function createCloseSilent(deps: VoiceDeps, makeChange: MakeChange): Job {
  return {
    name: 'voice.close_silent',
    cron: '*/5 * * * *',
    async run() {
      for (;;) {
        const due = await deps.asSystem((db) =>
          db
            .selectFrom('voice.case')
            .select('number')
            .where('silent_at', '<=', deps.clock.now())
            .orderBy('silent_at')
            .limit(batch)
            .execute(),
        );
        for (const { number } of due) {
          await makeChange(theSystem, 'voice.silent_case_closed', async (change) => {
            const found = await lockCase(change.tx, number);
            const closed = found !== undefined && (await closeIfSilent(deps, change, found));
            return { subject: `case:${number}`, details: { closed }, output: closed };
          });
        }
        if (due.length < batch) return;
      }
    },
  };
}

/** The citizen may have spoken between the look and the lock. */
async function closeIfSilent(deps: VoiceDeps, change: Change, found: CaseRow): Promise<boolean> {
  const move = silence[found.status];
  if (!move || !found.silent_at || found.silent_at > change.now) return false;
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
