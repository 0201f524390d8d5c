import type { MakeChange } from '../../../platform/audit/change.ts';
import type { Within } from '../../../platform/database/wall.ts';
import type { Job } from '../../../platform/jobs/jobs.ts';
import type { Logger } from '../../../platform/log.ts';
import type { VoiceDeps } from '../deps.ts';
import { type BulkRow, endBulk, holdBulk, queueRun, runBulkJob, waitingCases } from './bulk-store.ts';
import { collectPage } from './collect-cases.ts';
import { moveOne } from './move-one.ts';

/** So many cases, then other jobs have their turn, and a server that is to stop need not wait for five thousand. */
const slice = 25;

interface Wiring {
  makeChange: MakeChange;
  read: Within;
  log: Logger;
}

/** Goes on with a move in bulk: a page of its cases collected, or a handful moved; then asks for its next turn. */
export function createRunBulk(deps: VoiceDeps, wiring: Wiring): Job<{ bulk: string }> {
  return {
    name: runBulkJob,
    async run({ bulk: id }) {
      const bulk = await deps.asSystem((tx) => holdBulk(tx, id));
      if (!bulk) return;
      if (!(await goOn(deps, wiring, bulk))) {
        await deps.asSystem((tx) => endBulk(tx, id, 'stopped', deps.clock.now()));
        return;
      }
      await deps.asSystem(async (tx) => {
        const now = await holdBulk(tx, id);
        if (!now) return;
        const isDone = now.state === 'running' && (await waitingCases(tx, id, 1)).length === 0;
        await (isDone ? endBulk(tx, id, 'done', deps.clock.now()) : queueRun(tx, id));
      });
    },
  };
}

/** @returns false where who began it has left, or may no longer act for whom they did */
async function goOn(deps: VoiceDeps, wiring: Wiring, bulk: BulkRow): Promise<boolean> {
  // Asked anew for each case: rights that are taken while it runs are gone for the rest of it.
  const loadActor = () => deps.directory.loadWorker(bulk.begun_by, bulk.on_behalf_of);
  if (bulk.state === 'collecting') {
    const actor = await loadActor();
    if (actor) await collectPage(deps, wiring.read, actor, bulk);
    return actor !== null;
  }
  for (const waiting of await deps.asSystem((tx) => waitingCases(tx, bulk.id, slice))) {
    const actor = await loadActor();
    if (!actor) return false;
    await moveOne(deps, wiring, { actor, bulk, waiting });
  }
  return true;
}
