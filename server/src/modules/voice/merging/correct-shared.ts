import { answeringMoves } from '@sawt/contract';
import type { Change } from '../../../platform/audit/change.ts';
import type { WalledTx } from '../../../platform/database/wall.ts';
import { type CaseEventRow, getCaseById } from '../case-store.ts';
import type { VoiceDeps } from '../deps.ts';
import { turnTo } from '../parts/part-store.ts';
import { recordMove } from '../record-move.ts';
import { addressedToNobody } from './shared-answer.ts';

/** More than ever got one answer; bounds what one event could cost. */
const most = 5000;

/** Those that have the answer which this correction corrects from their master. @param correction the event of the master */
export async function sharersOf(db: WalledTx, correction: { caseId: number; eventId: number }): Promise<string[]> {
  const rows = await db
    .selectFrom('voice.case_event as shared')
    .innerJoin('voice.case as one', 'one.id', 'shared.case_id')
    .select('one.number')
    .where('shared.what', '=', 'share')
    .where('shared.heard_id', '=', (eb) =>
      eb
        .selectFrom('voice.case_event as answered')
        .select(({ fn }) => fn.max('answered.id').as('last'))
        .where('answered.case_id', '=', correction.caseId)
        .where('answered.id', '<', correction.eventId)
        .where('answered.what', 'in', ['approve', 'answer']),
    )
    .where('one.status', '=', 'answered')
    .orderBy('one.id')
    .limit(most)
    .execute();
  return rows.map(({ number }) => number);
}

/**
 * Corrects the answer of a case that got it with its master. Left alone where it no longer stands (reopened, answered anew or corrected
 * by itself) and where this correction, or a later one, was heard already.
 * @returns whether it was corrected
 */
export async function correctShared(
  deps: VoiceDeps,
  change: Change,
  number: string,
  correction: { caseId: number; eventId: number },
): Promise<boolean> {
  const row = await turnTo(change.tx, number);
  const standing = await heardAnswer(change.tx, row.id);
  if (row.status !== 'answered' || standing?.masterId !== correction.caseId || standing.heardId >= correction.eventId) return false;
  const event = await getEvent(change.tx, correction.eventId);
  const master = await getCaseById(change.tx, correction.caseId);
  const answer = (await addressedToNobody(deps, event.text ?? '', master)).replaceAll(master.number, number);
  await recordMove(deps, change, row, {
    move: 'correct',
    actorId: null,
    side: event.side as 'agency',
    reason: event.reason,
    text: answer,
    files: [],
    details: {},
    heardId: event.id,
    changes: { answer, answered_at: change.now, answered_by: event.actor_id },
  });
  return true;
}

/** The answer that stands, if it came from a master. */
async function heardAnswer(db: WalledTx, caseId: number): Promise<{ heardId: number; masterId: number } | undefined> {
  const latest = await db
    .selectFrom('voice.case_event')
    .select('heard_id')
    .where('case_id', '=', caseId)
    .where('what', 'in', answeringMoves)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!latest?.heard_id) return undefined;
  const { id, case_id } = await getEvent(db, latest.heard_id);
  return { heardId: id, masterId: case_id };
}

const getEvent = (db: WalledTx, id: number): Promise<CaseEventRow> =>
  db.selectFrom('voice.case_event').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
