import { type MakeChange, theSystem } from '../../../platform/audit/change.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { WalledTx } from '../../../platform/database/wall.ts';
import { type Job, queueJob } from '../../../platform/jobs/jobs.ts';
import { type CaseRow, getCaseById } from '../case-store.ts';
import type { VoiceDeps } from '../deps.ts';
import { recordMove } from '../record-move.ts';
import { isPublic, subjectsOf } from '../same-matter/subjects.ts';
import { statusAfter } from '../workflow.ts';
import { lockPair, withFollowers } from './follower-store.ts';
import { canLead, joinTo } from './join-master.ts';

const jobName = 'voice.follow_chosen';

interface Chosen {
  caseId: number;
  masterId: number;
}

/** In the transaction that takes the case in; the master lies beyond the reach of its citizen. */
export const queueFollowing = (tx: Tx, chosen: Chosen): Promise<void> => queueJob(tx, jobName, chosen);

/**
 * Joins a case to the one of another that its citizen chose to follow. If meanwhile somebody works on it, or the other one can lead no
 * more, it stays a case of its own, which nobody has to be told: it has been received as such.
 */
export function createFollowChosen(deps: VoiceDeps, makeChange: MakeChange): Job<Chosen> {
  return {
    name: jobName,
    async run(chosen) {
      const [follower, master] = await deps.asSystem((db) => readPair(db, chosen));
      if (!(await mayJoin(deps, follower, master))) return;
      await makeChange(theSystem, 'voice.follower_joined', async (change) => {
        await lockPair(change.tx, follower.number, master.number);
        const [found, leading] = await readPair(change.tx, chosen);
        const joins = await mayJoin(deps, await withFollowers(change.tx, found), leading);
        if (joins) {
          const by = { actorId: null, onBehalfOf: null, side: 'system' } as const;
          const { changes = {}, details = {}, heardId } = await joinTo(deps, change, { found, master: leading }, by);
          await recordMove(deps, change, found, {
            move: 'merge',
            actorId: found.citizen_id,
            side: 'citizen',
            text: null,
            files: [],
            details,
            changes,
            heardId,
          });
        }
        return { subject: `case:${found.number}`, details: { joined: joins, ...(joins && { master: leading.number }) }, output: null };
      });
    },
  };
}

const readPair = async (db: WalledTx, { caseId, masterId }: Chosen) =>
  [await getCaseById(db, caseId), await getCaseById(db, masterId)] as const;

async function mayJoin({ categoryTree }: VoiceDeps, follower: CaseRow, master: CaseRow): Promise<boolean> {
  const subjects = subjectsOf(await categoryTree());
  const free = statusAfter('merge', follower.status) !== undefined && follower.part_count === 0 && !follower.hasFollowers;
  return free && follower.id !== master.id && canLead(master) && isPublic(master, subjects);
}
