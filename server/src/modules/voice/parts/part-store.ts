import type { CaseStatus } from '@sawt/contract';
import type { WalledTx } from '../../../platform/database/wall.ts';
import { type CaseEventRow, type CaseRow, lockCase } from '../case-store.ts';

/** The parts of a case, as far as the transaction may see them; at most the ten a case is split into. */
export const listParts = async (db: WalledTx, wholeId: number): Promise<CaseRow[]> =>
  (await db.selectFrom('voice.case').selectAll().where('parent_id', '=', wholeId).orderBy('id').execute()) as CaseRow[];

/** A whole with where its parts stand, for the policy; any other case as it is. */
export async function withParts(db: WalledTx, row: CaseRow): Promise<CaseRow> {
  return row.part_count > 0 ? wholeOf(row, await listParts(db, row.id)) : row;
}

/** The same, its parts already read. */
export const wholeOf = (row: CaseRow, parts: readonly CaseRow[]): CaseRow =>
  row.part_count > 0 ? { ...row, parts: parts.map(({ status }): CaseStatus => status) } : row;

/** The timelines of parts, each bounded as that of a case is. */
export function listPartEvents(db: WalledTx, parts: readonly CaseRow[]): Promise<CaseEventRow[]> {
  const ids = parts.map(({ id }) => id);
  return db.selectFrom('voice.case_event').selectAll().where('case_id', 'in', ids).orderBy('id').limit(5000).execute();
}

/** Turns to another case of the same transaction: it may leave one's reach, and the one held before no longer may. */
export async function turnTo(tx: WalledTx, number: string): Promise<CaseRow> {
  const row = await lockCase(tx, number);
  if (!row) throw new Error('A case that this transaction works on is out of its reach');
  return row;
}

/** The part of the reader that a file of the whole belongs to. */
export async function findPartOfFile(db: WalledTx, fileId: string): Promise<CaseRow | undefined> {
  const row = await db
    .selectFrom('voice.part_file')
    .innerJoin('voice.case', 'voice.case.id', 'voice.part_file.part_id')
    .selectAll('voice.case')
    .where('file_id', '=', fileId)
    .limit(1)
    .executeTakeFirst();
  return row as CaseRow | undefined;
}
