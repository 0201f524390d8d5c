import { type Change, type MakeChange, theSystem } from '../../../platform/audit/change.ts';
import type { Job } from '../../../platform/jobs/jobs.ts';
import { lockCase, updateCase } from '../case-store.ts';
import type { VoiceDeps } from '../deps.ts';
import type { SilenceNear } from '../events.ts';
import { forEachDue } from '../for-each-due.ts';

/** Reminds citizens, once for each time that is waited, before their silence closes a case. */
export function createRemindSilent(deps: VoiceDeps, makeChange: MakeChange): Job {
  return {
    name: 'voice.remind_silent',
    cron: '*/5 * * * *',
    run: () =>
      forEachDue(deps, 'remind_at', (number) =>
        makeChange(theSystem, 'voice.silence_reminded', async (change) => {
          const reminded = await remind(change, number);
          return { subject: `case:${number}`, details: { reminded }, output: null };
        }),
      ),
  };
}

/** The citizen may have spoken between the look and the lock. */
async function remind(change: Change, number: string): Promise<boolean> {
  const found = await lockCase(change.tx, number);
  if (!found?.remind_at || found.remind_at > change.now) return false;
  await updateCase(change.tx, found.id, { remind_at: null });
  if (!found.silent_at || found.silent_at <= change.now) return false;
  const event: SilenceNear = { name: 'voice.silence_near', payload: { caseId: found.id, silentAt: found.silent_at.toISOString() } };
  await change.emit(event);
  return true;
}
