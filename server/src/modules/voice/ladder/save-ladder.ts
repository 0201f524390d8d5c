import { isDeepStrictEqual } from 'node:util';
import { type Clock, channels, type escalation, type InputOf, type LadderVersion, type Rung } from '@sawt/contract';
import { sql } from 'kysely';
import type { SettingsWork } from '../../../platform/audit/change.ts';
import type { Reader } from '../../../platform/database/database.ts';
import { problem } from '../../../platform/http/problem.ts';
import { queueJob } from '../../../platform/jobs/jobs.ts';
import type { Actor } from '../../../platform/policy/actor.ts';
import type { VoiceDeps } from '../deps.ts';
import { ladderFaults } from './ladder-faults.ts';
import { findRungs, listLadders, readLadders } from './ladder-store.ts';
import { rearmLadders } from './rearm-clocks.ts';

type Wanted = InputOf<(typeof escalation)['saveLadder']>['body'];

/**
 * Makes a new version of a ladder, which holds for all that has not been climbed: clocks that run are armed anew by a job.
 * @throws problem `ladder.unfit`, `ladder.changed_meanwhile`
 */
export function saveLadder(deps: VoiceDeps, actor: Actor, kind: Clock['kind'], wanted: Wanted): SettingsWork<LadderVersion[]> {
  const rungs = wanted.rungs.map((rung) => ({
    ...rung,
    audiences: [...new Set(rung.audiences)].sort(),
    channels: rung.channels && channels.filter((channel) => rung.channels?.includes(channel)),
  }));
  return keepLadder(deps, actor, kind, wanted.seen, async () => ({ rungs, restoredFrom: null }));
}

/**
 * An earlier one as a new version, checked like any other.
 * @throws problem `ladder.version_not_found`, `ladder.unfit`, `ladder.changed_meanwhile`
 */
export function restoreLadder(
  deps: VoiceDeps,
  actor: Actor,
  kind: Clock['kind'],
  { seen, version }: { seen: number; version: number },
): SettingsWork<LadderVersion[]> {
  return keepLadder(deps, actor, kind, seen, async (db) => {
    const rungs = await findRungs(db, kind, version);
    if (!rungs) throw problem('ladder.version_not_found');
    return { rungs, restoredFrom: version };
  });
}

interface Next {
  rungs: Rung[];
  restoredFrom: number | null;
}

function keepLadder(
  { directory }: VoiceDeps,
  actor: Actor,
  kind: Clock['kind'],
  seen: number,
  next: (db: Reader) => Promise<Next>,
): SettingsWork<LadderVersion[]> {
  return async ({ tx, now }) => {
    const { rungs, restoredFrom } = await next(tx);
    const fields = ladderFaults(kind, rungs);
    if (fields.length > 0) throw problem('ladder.unfit', { fields });
    // Two administrators at once come one after the other, and the second has not seen what the first made.
    await sql`select pg_advisory_xact_lock(hashtextextended('ladder', 0))`.execute(tx);
    const before = (await readLadders(tx))[kind];
    const isNew = !isDeepStrictEqual(before.rungs, rungs);
    // What holds already may be sent again: the answer was lost on its way.
    if (isNew && before.id !== seen) throw problem('ladder.changed_meanwhile');
    if (isNew) {
      await tx
        .insertInto('voice.ladder_version')
        .values({
          clock_kind: kind,
          rungs: JSON.stringify(rungs),
          changed_by: actor.personId,
          changed_at: now,
          restored_from: restoredFrom,
        })
        .execute();
      await queueJob(tx, rearmLadders, { kind, again: true }, { queue: rearmLadders });
    }
    return {
      subject: `ladder:${kind}`,
      details: { before: { rungs: before.rungs }, after: { rungs } },
      output: await listLadders(directory, tx),
    };
  };
}
