import type { RoutingTrial } from '@sawt/contract';
import type { Selectable } from 'kysely';
import type { Schema } from '../../../platform/database/database.ts';
import type { WalledTx } from '../../../platform/database/wall.ts';
import type { VoiceDeps } from '../deps.ts';
import { createNames, type Names } from '../present-names.ts';
import type { Tally } from './tally.ts';

export type TrialRow = Selectable<Schema['voice.routing_trial']>;

/** Outcomes as the table keeps them: examples are ids of cases, which only a reader who may read them gets as numbers. */
const movesOf = ({ moves }: Pick<TrialRow, 'moves'>) => moves as unknown as Tally['moves'];

/** The last trial of a version, its examples as far as the transaction sees the cases. */
export async function lastTrialOf(deps: VoiceDeps, db: WalledTx, version: number): Promise<RoutingTrial | null> {
  const row = await db
    .selectFrom('voice.routing_trial')
    .selectAll()
    .where('version', '=', version)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? presentTrial(deps, db, row) : null;
}

async function presentTrial(deps: VoiceDeps, db: WalledTx, row: TrialRow): Promise<RoutingTrial> {
  const moves = movesOf(row);
  const [names, numbers] = await Promise.all([
    createNames(deps, [row.started_by]),
    numbersOf(
      db,
      moves.flatMap(({ examples }) => examples),
    ),
  ]);
  return {
    id: row.id,
    version: row.version,
    edition: row.edition,
    state: row.state as RoutingTrial['state'],
    startedBy: names.personName(row.started_by),
    startedAt: row.started_at.toISOString(),
    doneAt: row.done_at?.toISOString() ?? null,
    wanted: row.wanted,
    looked: row.looked,
    changed: row.changed,
    moves: moves.map(({ from, to, cases, examples }) => ({
      from: placeOf(names, from),
      to: placeOf(names, to),
      cases,
      examples: examples.flatMap((id) => numbers.get(id) ?? []),
    })),
    rightNow: row.right_now,
    rightThen: row.right_then,
  };
}

const placeOf = (names: Names, { agency, department, priority }: Tally['moves'][number]['from']) => ({
  agency: names.agency(agency),
  department: names.department(agency, department),
  priority,
});

async function numbersOf(db: WalledTx, ids: readonly number[]): Promise<ReadonlyMap<number, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom('voice.case').select(['id', 'number']).where('id', 'in', ids).execute();
  return new Map(rows.map(({ id, number }) => [id, number]));
}
