import type { CaseMove } from '@sawt/contract';
import { type Change, type MakeChange, theSystem } from '../../../platform/audit/change.ts';
import type { WalledTx } from '../../../platform/database/wall.ts';
import type { Subscriber } from '../../../platform/events/event-bus.ts';
import { type CaseEventRow, type CaseRow, getCaseById } from '../case-store.ts';
import type { VoiceDeps } from '../deps.ts';
import type { CaseMoved } from '../events.ts';
import { released } from '../move-effects.ts';
import { turnTo } from '../parts/part-store.ts';
import { recallFromClosed } from '../recall.ts';
import { type MoveRecord, recordMove } from '../record-move.ts';
import { echoOf } from '../workflow.ts';
import { correctShared, sharersOf } from './correct-shared.ts';
import { sharedAnswer } from './shared-answer.ts';

/** More than ever say the same; bounds what one event could cost. */
const most = 5000;

/**
 * What becomes of a case is written to the timelines of those that were merged into it, each in a transaction of its own, for whoever moved the
 * master may not reach them and shall not wait for them. Whichever event comes first brings all that was not heard yet, in order: so nothing
 * is heard twice, and nothing out of turn, also where jobs overtake each other.
 */
export function createHearMaster(deps: VoiceDeps, makeChange: MakeChange): Subscriber<CaseMoved> {
  return {
    name: 'voice.hear_master',
    event: 'voice.case_moved',
    wants: ({ followed, what }) => followed && (echoOf(what) !== null || what === 'correct'),
    async hear({ caseId, eventId, what }) {
      for (const number of await deps.asSystem((db) => followersOf(db, caseId))) {
        await makeChange(theSystem, 'voice.follower_heard', async (change) => ({
          subject: `case:${number}`,
          details: { heard: await catchUp(deps, change, number, caseId) },
          output: null,
        }));
      }
      if (what !== 'correct') return;
      for (const number of await deps.asSystem((db) => sharersOf(db, { caseId, eventId }))) {
        await makeChange(theSystem, 'voice.follower_heard', async (change) => ({
          subject: `case:${number}`,
          details: { corrected: await correctShared(deps, change, number, { caseId, eventId }) },
          output: null,
        }));
      }
    },
  };
}

async function followersOf(db: WalledTx, masterId: number): Promise<string[]> {
  const rows = await db.selectFrom('voice.case').select('number').where('master_id', '=', masterId).orderBy('id').limit(most).execute();
  return rows.map(({ number }) => number);
}

/** @returns how many events the case heard */
async function catchUp(deps: VoiceDeps, change: Change, number: string, masterId: number): Promise<number> {
  let follower = await turnTo(change.tx, number);
  // It may have been taken out between the look and the lock.
  if (follower.master_id !== masterId) return 0;
  const master = await getCaseById(change.tx, masterId);
  let heard = 0;
  for (const event of await unheard(change.tx, follower, masterId)) {
    const record = await echo(deps, change, { event, master, follower });
    if (!record) continue;
    follower = await recallFromClosed(deps, change, await recordMove(deps, change, follower, record));
    heard++;
    if (follower.master_id === null) break;
  }
  return heard;
}

/** The moves of the master since the last one that was heard; it began to listen where it was merged. */
const unheard = (db: WalledTx, follower: CaseRow, masterId: number): Promise<CaseEventRow[]> =>
  db
    .selectFrom('voice.case_event')
    .selectAll()
    .where('case_id', '=', masterId)
    .where('id', '>', (eb) =>
      eb
        .selectFrom('voice.case_event')
        .select(({ fn }) => fn.coalesce(fn.max('heard_id'), eb.lit(0)).as('last'))
        .where('case_id', '=', follower.id),
    )
    .orderBy('id')
    .limit(500)
    .execute();

interface Echo {
  event: CaseEventRow;
  master: CaseRow;
  follower: CaseRow;
}

/** What a follower is told of an event of its master: that it happened, and the answer; never words, files or names of the other citizen. */
async function echo(deps: VoiceDeps, change: Change, { event, master, follower }: Echo): Promise<MoveRecord | undefined> {
  const what = event.what as CaseMove;
  const heard = { actorId: null, text: null, files: [], heardId: event.id };
  const side = event.side as MoveRecord['side'];
  const agency = what === 'refer' ? (event.details as MoveRecord['details']).agency : undefined;
  const lies = agency ?? follower.agency;
  switch (echoOf(what)) {
    case 'hear':
      return {
        ...heard,
        move: 'hear',
        side,
        details: { heard: what, ...(agency && { agency }) },
        // It lies where its master lies; one that waits at the emirate's desk has left the agency for no other yet.
        changes: { ...(agency && { agency, department: null }), ...(lies === master.agency && { department: master.department }) },
      };
    case 'share':
      return { ...heard, move: 'share', side, details: {}, ...(await sharedAnswer(deps, change, { event, master, follower })) };
    case 'detach':
      return { ...heard, move: 'detach', side: 'system', details: { heard: what }, changes: { ...released, master_id: null } };
    default:
      return undefined;
  }
}
