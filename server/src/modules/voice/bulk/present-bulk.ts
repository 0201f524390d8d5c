import { type Bulk, type BulkCase, type BulkDetail, CaseNumber, type Priority, undoableMoves } from '@sawt/contract';
import { z } from 'zod';
import type { WalledTx } from '../../../platform/database/wall.ts';
import { pageFrom, readCursor } from '../../../platform/http/cursor.ts';
import type { Actor } from '../../../platform/policy/actor.ts';
import type { VoiceDeps } from '../deps.ts';
import { createNames, type Names } from '../present-names.ts';
import { type BulkRow, ofActor } from './bulk-store.ts';

/** As many as anybody looks back at. */
const newest = 50;

export async function listBulks(deps: VoiceDeps, db: WalledTx, actor: Actor): Promise<Bulk[]> {
  const rows = (await db
    .selectFrom('voice.bulk')
    .selectAll()
    .where(ofActor(actor))
    .orderBy('begun_at', 'desc')
    .limit(newest)
    .execute()) as BulkRow[];
  const names = await createNames(
    deps,
    rows.flatMap((row) => [row.begun_by, row.on_behalf_of ?? []].flat()),
  );
  return rows.map((row) => presentRow(row, names));
}

/** With what came of its cases, counted now. */
export async function presentBulk(deps: VoiceDeps, db: WalledTx, row: BulkRow): Promise<BulkDetail> {
  const { assignee = null, priority = null } = row.body as { assignee?: string; priority?: Priority };
  const [names, tally] = await Promise.all([
    createNames(
      deps,
      [row.begun_by, row.on_behalf_of, assignee].flatMap((id) => id ?? []),
    ),
    db
      .selectFrom('voice.bulk_case')
      .select(({ fn }) => ['outcome', 'code', fn.countAll<number>().as('cases')])
      .where('bulk_id', '=', row.id)
      .groupBy(['outcome', 'code'])
      .execute(),
  ]);
  const count = (outcome: string | null) => tally.reduce((sum, line) => sum + (line.outcome === outcome ? Number(line.cases) : 0), 0);
  const [waiting, done, refused] = [count(null), count('done'), count('refused')];
  const mayFollow = row.ended_at !== null && row.how !== 'undo';
  return {
    ...presentRow(row, names),
    assignee: names.personName(assignee),
    priority,
    waiting,
    done,
    refused,
    undone: count('undone'),
    refusals: tally
      .flatMap(({ code, cases }) => (code ? { code: code as BulkDetail['refusals'][number]['code'], cases: Number(cases) } : []))
      .sort((a, b) => b.cases - a.cases),
    undoable: mayFollow && undoableMoves.includes(row.move) ? done : 0,
    retryable: mayFollow ? refused + waiting : 0,
  };
}

const presentRow = (row: BulkRow, names: Names): Bulk => ({
  id: row.id,
  move: row.move,
  state: row.state as Bulk['state'],
  beganAt: row.begun_at.toISOString(),
  endedAt: row.ended_at?.toISOString() ?? null,
  by: names.personName(row.begun_by),
  onBehalfOf: names.personName(row.on_behalf_of),
  follows: row.follows && row.how ? { id: row.follows, how: row.how as 'retry' | 'undo' } : null,
  ofFilter: row.filter !== null,
  cut: row.cut,
  total: row.total,
});

interface CasesQuery {
  outcome?: BulkCase['outcome'] | undefined;
  code?: string | undefined;
  cursor?: string | undefined;
  limit: number;
}

/** By number. At most `maximumBulkCases` are looked at. */
export async function listBulkCases(
  db: WalledTx,
  bulk: BulkRow,
  query: CasesQuery,
): Promise<{ items: BulkCase[]; nextCursor: string | null }> {
  const { outcome, code, cursor, limit } = query;
  const after = readCursor(cursor, z.tuple([CaseNumber]));
  const found = await db
    .selectFrom('voice.bulk_case')
    .select(['number', 'outcome', 'code'])
    .where('bulk_id', '=', bulk.id)
    .$if(outcome === 'waiting', (select) => select.where('outcome', 'is', null))
    .$if(outcome !== undefined && outcome !== 'waiting', (select) => select.where('outcome', '=', outcome as string))
    .$if(code !== undefined, (select) => select.where('code', '=', code as string))
    .$if(after !== null, (select) => select.where('number', '>', after?.[0] as string))
    .orderBy('number')
    .limit(limit + 1)
    .execute();
  const { rows, nextCursor } = pageFrom(found, limit, ({ number }) => [number]);
  return {
    items: rows.map((row) => ({
      number: row.number,
      outcome: (row.outcome ?? 'waiting') as BulkCase['outcome'],
      code: row.code as BulkCase['code'],
    })),
    nextCursor,
  };
}
