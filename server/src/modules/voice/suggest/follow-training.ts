import type { Updateable } from 'kysely';
import type { Schema } from '../../../platform/database/database.ts';
import type { VoiceDeps } from '../deps.ts';
import type { Tell } from './fit.ts';

/** A step takes seconds on a quiet machine and some minutes on a busy one. Who stands still for longer was killed at it. */
const longestStepMs = 15 * 60_000;

/** Since when a training must have told of a step to be still at it. */
export const stillSince = (now: Date): Date => new Date(now.getTime() - longestStepMs);

type Progress = Updateable<Schema['voice.suggestion_setting']>;

/** Keeps how far a training is, for whoever waits for it. One that fails is said to have failed, until the queue tries again. */
export async function followed({ asSystem, clock }: VoiceDeps, work: (tell: Tell) => Promise<void>): Promise<void> {
  const put = (progress: Progress) => asSystem((db) => db.updateTable('voice.suggestion_setting').set(progress).execute());
  await put({ training: 'running', training_at: clock.now(), training_share: 0 });
  // One after another, so that no share is overtaken by an earlier one.
  let written: Promise<unknown> = Promise.resolve();
  const tell: Tell = (share) => {
    written = written.then(() => put({ training_share: share, training_at: clock.now() })).catch(() => {});
  };
  try {
    await work(tell);
    await written;
    await put({ training: null, training_share: 0 });
  } catch (error) {
    await written;
    await put({ training: 'failed', training_share: 0 });
    throw error;
  }
}
