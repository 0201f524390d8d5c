import type { QualityVerdict } from '@sawt/contract';
import { type Selectable, sql } from 'kysely';
import type { Schema } from '../../../platform/database/database.ts';
import type { WalledTx } from '../../../platform/database/wall.ts';
import type { VoiceDeps } from '../deps.ts';
import { createNames } from '../present-names.ts';

export type VerdictRow = Selectable<Schema['voice.quality_verdict']>;

/** A case is judged again where something new is known; nobody does so without end. */
const mostVerdicts = 50;

/** Those on a case, the one that stands first. */
export const listVerdicts = (db: WalledTx, caseId: number): Promise<VerdictRow[]> =>
  db.selectFrom('voice.quality_verdict').selectAll().where('case_id', '=', caseId).orderBy('id', 'desc').limit(mostVerdicts).execute();

/** Of each case the one that stands. */
export async function standingVerdicts(db: WalledTx, caseIds: readonly number[]): Promise<Map<number, VerdictRow>> {
  const rows = await db
    .selectFrom('voice.quality_verdict')
    .selectAll()
    .distinctOn('case_id')
    .where('case_id', '=', sql<number>`any(${caseIds}::bigint[])`)
    .orderBy('case_id')
    .orderBy('id', 'desc')
    .execute();
  return new Map(rows.map((row) => [row.case_id, row]));
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
