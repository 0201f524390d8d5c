import type { MakeChange } from '../../../platform/audit/change.ts';
import type { Job } from '../../../platform/jobs/jobs.ts';
import { holds } from '../../../platform/policy/actor.ts';
import type { VoiceDeps } from '../deps.ts';
import { importOne } from './import-one.ts';
import { endImport, queueImport, runImportJob, touchImport, waitingRows } from './import-store.ts';

/** So many rows, then other jobs have their turn. */
const slice = 25;
/** A worker that has said nothing for this long was ended. */
const silenceMs = 2 * 60_000;
const mostResumed = 100;

/** Goes on with an import: a handful of its rows, then it asks for its next turn. */
export function createRunImport(deps: VoiceDeps, makeChange: MakeChange): Job<{ id: string }> {
  return {
    name: runImportJob,
    async run({ id }) {
      const found = await deps.asSystem((tx) => touchImport(tx, id, deps.clock.now()));
      if (!found) return;
      for (const waiting of await deps.asSystem((tx) => waitingRows(tx, id, slice))) {
        // Asked anew for each row: rights that are taken while it runs are gone for the rest of it.
        const actor = await deps.directory.loadWorker(found.begun_by, null);
        if (!actor || !holds(actor, 'voice.enter_case') || actor.side !== 'emirate') {
          await deps.asSystem((tx) => endImport(tx, id, 'stopped', deps.clock.now()));
          return;
        }
        await importOne(deps, makeChange, actor, waiting);
      }
      await deps.asSystem(async (tx) => {
        if (!(await touchImport(tx, id, deps.clock.now()))) return;
        const isDone = (await waitingRows(tx, id, 1)).length === 0;
        await (isDone ? endImport(tx, id, 'done', deps.clock.now()) : queueImport(tx, id));
      });
    },
  };
}

/** Takes up what a killed worker left, also where its job is gone. */
export function createResumeImports(deps: VoiceDeps): Job {
  return {
    name: 'voice.resume_imports',
    cron: '* * * * *',
    run: () =>
      deps.asSystem(async (tx) => {
        const silent = await tx
          .selectFrom('voice.case_import')
          .select('id')
          .where('ended_at', 'is', null)
          .where('touched_at', '<', new Date(deps.clock.now().getTime() - silenceMs))
          .orderBy('touched_at')
          .limit(mostResumed)
          .execute();
        for (const { id } of silent) await queueImport(tx, id);
      }),
  };
}
