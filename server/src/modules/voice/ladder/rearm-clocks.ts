import type { Clock } from '@sawt/contract';
import { sql } from 'kysely';
import type { WalledTx } from '../../../platform/database/wall.ts';
import { type Job, queueJob } from '../../../platform/jobs/jobs.ts';
import { rearmRun } from '../clocks.ts';
import type { VoiceDeps } from '../deps.ts';
import { saveNext } from './climb-ladder.ts';
import { readLadders } from './ladder-store.ts';
import { stepsOf } from './steps.ts';

/** The job, and the queue in which it waits: of two ladders at once each would hold clocks of cases that the other waits for. */
export const rearmLadders = 'voice.rearm_clocks';
const batch = 500;
/** Longer than any transaction that may have begun a clock by the version before. */
const againMs = 60_000;

interface Rearming {
  kind: Clock['kind'];
  again: boolean;
}

/**
 * After a new version of a ladder: each open clock of its kind waits for the lowest step above what it has climbed. Once for a
 * version, and once more for what was begun while it was being saved; what is done twice stays as it is.
 */
export function createRearmClocks(deps: VoiceDeps): Job<Rearming> {
  return {
    name: rearmLadders,
    async run({ kind, again }) {
      for (let from: number | null = 0; from !== null; ) {
        const after: number = from;
        from = await deps.asSystem((tx) => rearmBatch(deps, tx, kind, after));
      }
      const at = new Date(Date.now() + againMs);
      if (again) await deps.asSystem((tx) => queueJob(tx, rearmLadders, { kind, again: false }, { at, queue: rearmLadders }));
    },
  };
}

/** @param after the case at which the batch before ended @returns that at which this one does; null: it was the last */
async function rearmBatch(deps: VoiceDeps, tx: WalledTx, kind: Clock['kind'], after: number): Promise<number | null> {
  const clocks = await tx
    .selectFrom('voice.clock')
    .selectAll()
    .where('kind', '=', kind)
    .where('done_at', 'is', null)
    .where('case_id', '>', after)
    .orderBy('case_id')
    .limit(batch)
    .forUpdate()
    .execute();
  if (clocks.length === 0) return null;
  const steps = stepsOf((await readLadders(tx))[kind].rungs);
  const climbed = await highestOf(
    tx,
    clocks.map(({ id }) => id),
  );
  const calendars = await deps.calendars();
  const armed = clocks.map((clock) => ({
    clock,
    run: rearmRun(clock, climbed.get(clock.id) ?? 0, steps, calendars.of(clock.agency)),
  }));
  await saveNext(tx, armed);
  return clocks.length < batch ? null : (clocks.at(-1)?.case_id ?? null);
}

async function highestOf(tx: WalledTx, ids: readonly number[]): Promise<ReadonlyMap<number, number>> {
  const rows = await tx
    .selectFrom('voice.clock_rung')
    .select(['clock_id', sql<number>`max(step)`.as('step')])
    .where('clock_id', 'in', ids)
    .groupBy('clock_id')
    .execute();
  return new Map(rows.map(({ clock_id, step }) => [clock_id, step]));
}
