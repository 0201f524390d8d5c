import type { Job } from '../../../platform/jobs/jobs.ts';
import type { VoiceDeps } from '../deps.ts';

/** Repetitions count for a day; what is older goes. */
export function createForgetRepeats({ asSystem, clock }: Pick<VoiceDeps, 'asSystem' | 'clock'>): Job {
  return {
    name: 'voice.forget_repeats',
    cron: '15 22 * * *',
    run: async () => {
      const before = new Date(clock.now().getTime() - 2 * 86_400_000);
      await asSystem((tx) => tx.deleteFrom('voice.repeat').where('last_at', '<', before).execute());
    },
  };
}
