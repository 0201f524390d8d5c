import { type Change, type MakeChange, theSystem } from '../../../platform/audit/change.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { type Job, queueJob } from '../../../platform/jobs/jobs.ts';
import type { VoiceDeps } from '../deps.ts';
import { readCorpus } from './corpus.ts';
import { followed, stillSince } from './follow-training.ts';
import { knownByCategory, newestKnown } from './known-cases.ts';
import { leavesOf } from './leaves.ts';
import { keepModel } from './models.ts';
import { trainApart } from './train-apart.ts';
import type { TrainingTask } from './training.ts';

const jobName = 'voice.train_suggestion';

/** One waits at most. */
const queueTraining = (tx: Tx) => queueJob(tx, jobName, {}, { key: jobName });

/** Asked for by a person, who sees that it waits. One that is running stays shown as such, unless it stands still. */
export async function askInPerson({ tx, now }: Pick<Change, 'tx' | 'now'>): Promise<void> {
  await queueTraining(tx);
  await tx
    .updateTable('voice.suggestion_setting')
    .set({ training: 'waiting', training_at: now, training_share: 0 })
    .where((row) => row.or([row('training', 'is', null), row('training', '<>', 'running'), row('training_at', '<', stillSince(now))]))
    .execute();
}

export const askForTraining = ({ asSystem }: Pick<VoiceDeps, 'asSystem'>): Promise<void> => asSystem(queueTraining);

/** Fewer say nothing about which model is better. */
const fewestJudges = 20;
const mostJudges = 400;

/**
 * Trains a model from our own texts and the region's cases, and puts it to work where it is better on the newest cases,
 * which neither it nor the one at work has seen. Two that run at once each keep a version; the later is judged by the same rule.
 */
export function createTrainJob(deps: VoiceDeps, makeChange: MakeChange): Job {
  return {
    name: jobName,
    cron: '40 0 * * *',
    run: () =>
      followed(deps, async (tell) => {
        const { task, ...about } = await gather(deps);
        const trained = await trainApart(task, tell);
        await makeChange(theSystem, 'voice.suggestion_trained', async ({ tx, now }) => {
          if (!trained) return { subject: 'suggestion', details: { nothingToTellApart: true }, output: null };
          const id = await keepModel({ tx, now }, { trained, ...about });
          const { candidate, standing, on } = trained.evaluation;
          const [before, after] = [standing, candidate].map(
            (one) => one && { texts: one.texts, agencyTop1: one.agencyTop1, loss: one.loss },
          );
          return {
            subject: `suggestion:${id}`,
            details: { on, standing: before, candidate: after, putToWork: trained.isBetter },
            output: null,
          };
        });
        deps.suggester.forget();
      }),
  };
}

async function gather(deps: VoiceDeps) {
  const leaves = leavesOf(await deps.categoryTree());
  const corpus = readCorpus();
  return deps.asSystem(async (db) => {
    const standing = await db
      .selectFrom('voice.suggestion_model')
      .select(['model', 'trained_until'])
      .where('state', '=', 'live')
      .executeTakeFirst();
    // Half of what is new judges, the other half is learnt from: so neither model has seen what it is judged by.
    const fresh = await newestKnown(db, standing?.trained_until ?? new Date(0), mostJudges * 2);
    const judges = fresh.slice(0, Math.floor(fresh.length / 2));
    const judgeBy = judges.length < fewestJudges ? [] : judges;
    const trainedUntil = judgeBy.at(-1)?.at ?? deps.clock.now();
    const cases = await knownByCategory(
      db,
      leaves.map(({ code }) => code),
      trainedUntil,
    );
    const task: TrainingTask = { leaves, learnFrom: [...corpus, ...cases], judgeBy, standing: standing?.model ?? null };
    return { task, trainedUntil, corpusTexts: corpus.length, cases: cases.length };
  });
}
