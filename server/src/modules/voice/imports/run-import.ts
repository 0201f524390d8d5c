import type { Job } from '../../../platform/jobs/jobs.ts';
import { holds } from '../../../platform/policy/actor.ts';
import type { VoiceDeps } from '../deps.ts';
import { importOne, type Wiring } from './import-one.ts';
import { endImport, holdImport, queueImport, runImportJob, waitingRows } from './import-store.ts';

/** So many rows, then other jobs have their turn. */
const slice = 25;

/** Goes on with an import: a handful of its rows, then it asks for its next turn. */
export function createRunImport(deps: VoiceDeps, wiring: Wiring): Job<{ id: string }> {
  return {
    name: runImportJob,
    async run({ id }) {
      const found = await deps.asSystem((tx) => holdImport(tx, id));
      if (!found) return;
      for (const waiting of await deps.asSystem((tx) => waitingRows(tx, id, slice))) {
        // Asked anew for each row: rights that are taken while it runs are gone for the rest of it.
        const actor = await deps.directory.loadWorker(found.begun_by, null);
        if (!actor || !holds(actor, 'voice.enter_case') || actor.side !== 'emirate') {
          await deps.asSystem((tx) => endImport(tx, id, 'stopped', deps.clock.now()));
          return;
        }
        await importOne(deps, wiring, actor, waiting);
      }
      await deps.asSystem(async (tx) => {
        if (!(await holdImport(tx, id))) return;
        const isDone = (await waitingRows(tx, id, 1)).length === 0;
        await (isDone ? endImport(tx, id, 'done', deps.clock.now()) : queueImport(tx, id));
      });
    },
  };
}
