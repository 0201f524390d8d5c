import type { QualityVerdict } from '@sawt/contract';
import { type Selectable, sql } from 'kysely';
import type { Schema } from '../../../platform/database/database.ts';
import type { WalledTx } from '../../../platform/database/wall.ts';
import type { VoiceDeps } from '../deps.ts';
import { createNames } from '../present-names.ts';

export type VerdictRow = Selectable<Schema['voice.quality_verdict']>;

/** A case is judged again where something new is known; nobody does so without end. */
const mostVerdicts = 50;

/** Those on the answers of a case, newest first. */
export const listVerdicts = (db: WalledTx, caseId: number): Promise<VerdictRow[]> =>
  db.selectFrom('voice.quality_verdict').selectAll().where('case_id', '=', caseId).orderBy('id', 'desc').limit(mostVerdicts).execute();

/** Of each answer, by the event that gave it, the one that stands. */
export async function standingVerdicts(db: WalledTx, answers: readonly number[]): Promise<Map<number, VerdictRow>> {
  const rows = await db
    .selectFrom('voice.quality_verdict')
    .selectAll()
    .distinctOn('answer_event')
    .where('answer_event', '=', sql<number>`any(${answers}::bigint[])`)
    .orderBy('answer_event')
    .orderBy('id', 'desc')
    .execute();
  return new Map(rows.map((row) => [row.answer_event, row]));
}

export async function presentVerdicts(deps: VoiceDeps, rows: readonly VerdictRow[]): Promise<QualityVerdict[]> {
  const names = await createNames(
    deps,
    rows.map(({ by_id }) => by_id),
  );
  return rows.map(({ id, at, by_id, marks, note, is_good }) => ({
    id,
    at: at.toISOString(),
    by: names.personName(by_id),
    marks: marks as QualityVerdict['marks'],
    note,
    isGood: is_good,
  }));
}
