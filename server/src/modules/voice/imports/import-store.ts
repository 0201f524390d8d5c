import type { CaseImport, ImportColumn, ImportFault } from '@sawt/contract';
import type { Selectable } from 'kysely';
import type { Schema } from '../../../platform/database/database.ts';
import type { WalledTx } from '../../../platform/database/wall.ts';
import { problem } from '../../../platform/http/problem.ts';
import { queueJob } from '../../../platform/jobs/jobs.ts';
import type { Actor } from '../../../platform/policy/actor.ts';
import type { VoiceDeps } from '../deps.ts';
import type { Fault } from './read-row.ts';

export type ImportRow = Selectable<Schema['voice.case_import']>;
export type WaitingRow = Selectable<Schema['voice.import_row']>;

const shown = { imports: 20, faults: 200, numbers: 10 };
export const runImportJob = 'voice.run_import';

/** There is one for each at a time; asked for again, it is due now. */
export const queueImport = (tx: WalledTx, id: string) => queueJob(tx, runImportJob, { id }, { key: `import:${id}` });

export const findImport = (db: WalledTx, actor: Actor, id: string): Promise<ImportRow | undefined> =>
  db.selectFrom('voice.case_import').selectAll().where('id', '=', id).where('begun_by', '=', actor.personId).executeTakeFirst();

/** @throws problem `import.not_found` for unknown ones and those of others alike */
export async function getImport(db: WalledTx, actor: Actor, id: string): Promise<ImportRow> {
  const row = await findImport(db, actor, id);
  if (!row) throw problem('import.not_found');
  return row;
}

export async function listImports(deps: VoiceDeps, db: WalledTx, { personId }: Actor): Promise<CaseImport[]> {
  const rows = await db
    .selectFrom('voice.case_import')
    .selectAll()
    .where('begun_by', '=', personId)
    .orderBy('begun_at', 'desc')
    .limit(shown.imports)
    .execute();
  const presented: CaseImport[] = [];
  for (const row of rows) presented.push(await presentImport(deps, db, row));
  return presented;
}

/** With what came of its rows, counted now. */
export async function presentImport({ directory }: VoiceDeps, db: WalledTx, row: ImportRow): Promise<CaseImport> {
  const [people, tally, refused, newest] = await Promise.all([
    directory.people([row.begun_by]),
    db
      .selectFrom('voice.import_row')
      .select(({ fn }) => ['outcome', fn.countAll<number>().as('rows')])
      .where('import_id', '=', row.id)
      .groupBy('outcome')
      .execute(),
    refusedRows(db, row.id, shown.faults),
    db
      .selectFrom('voice.import_row')
      .select('number')
      .where('import_id', '=', row.id)
      .where('outcome', '=', 'done')
      .orderBy('line', 'desc')
      .limit(shown.numbers)
      .execute(),
  ]);
  const count = (outcome: string | null) => Number(tally.find((each) => each.outcome === outcome)?.rows ?? 0);
  const person = people.get(row.begun_by);
  return {
    id: row.id,
    fileName: row.file_name,
    state: row.state as CaseImport['state'],
    by: person ? { id: person.id, name: person.name } : null,
    beganAt: row.begun_at.toISOString(),
    endedAt: row.ended_at?.toISOString() ?? null,
    total: row.total,
    waiting: count(null),
    done: count('done'),
    refused: count('refused'),
    faults: refused.flatMap(({ line, faults }) => faultsOf(faults).map((fault) => ({ line, ...fault }))).slice(0, shown.faults),
    newest: newest.flatMap(({ number }) => number ?? []),
  };
}

export const refusedRows = (db: WalledTx, importId: string, limit: number): Promise<WaitingRow[]> =>
  db
    .selectFrom('voice.import_row')
    .selectAll()
    .where('import_id', '=', importId)
    .where('outcome', '=', 'refused')
    .orderBy('line')
    .limit(limit)
    .execute();

export const faultsOf = (faults: unknown): Fault[] => faults as { column: ImportColumn | null; code: ImportFault }[];

/** Those that wait, what failed before at the end. */
export const waitingRows = (db: WalledTx, importId: string, limit: number): Promise<WaitingRow[]> =>
  db
    .selectFrom('voice.import_row')
    .selectAll()
    .where('import_id', '=', importId)
    .where('outcome', 'is', null)
    .orderBy('attempts')
    .orderBy('line')
    .limit(limit)
    .execute();

/** Held until the end of the transaction. @returns the row while it has not ended */
export const holdImport = (tx: WalledTx, id: string): Promise<ImportRow | undefined> =>
  tx.selectFrom('voice.case_import').selectAll().where('id', '=', id).where('ended_at', 'is', null).forUpdate().executeTakeFirst();

/** @returns false where it had ended before */
export async function endImport(tx: WalledTx, id: string, state: 'done' | 'cancelled' | 'stopped', now: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('voice.case_import')
    .set({ state, ended_at: now })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}
