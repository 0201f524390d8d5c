import type { Clock, LadderVersion, Rung } from '@sawt/contract';
import type { Selectable } from 'kysely';
import type { Reader, Schema } from '../../../platform/database/database.ts';
import type { Directory } from '../../directory/index.ts';

type Kind = Clock['kind'];
type Row = Selectable<Schema['voice.ladder_version']>;

export interface Ladder {
  id: number;
  rungs: Rung[];
}

const shownVersions = 50;
/** Versions are never rewritten: the earliest do not say by which channels, and tell as people wish. */
const rungsOf = (row: Pick<Row, 'rungs'>) => (row.rungs as unknown as Rung[]).map((rung) => ({ ...rung, channels: rung.channels ?? null }));

/** The one in force of each kind of clock. */
export async function readLadders(db: Reader): Promise<Record<Kind, Ladder>> {
  const rows = await newest(db).execute();
  return Object.fromEntries(rows.map((row) => [row.clock_kind, { id: row.id, rungs: rungsOf(row) }])) as Record<Kind, Ladder>;
}

/** Versions by their number: what fired is told by the one that it fired by. */
export async function readLadderVersions(db: Reader, ids: readonly number[]): Promise<ReadonlyMap<number, Rung[]>> {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom('voice.ladder_version').select(['id', 'rungs']).where('id', 'in', ids).execute();
  return new Map(rows.map((row) => [row.id, rungsOf(row)]));
}

/** Those of a version of this very ladder. */
export async function findRungs(db: Reader, kind: Kind, id: number): Promise<Rung[] | undefined> {
  const query = db.selectFrom('voice.ladder_version').select('rungs').where('id', '=', id).where('clock_kind', '=', kind);
  const row = await query.executeTakeFirst();
  return row && rungsOf(row);
}

export const listLadders = async (directory: Directory, db: Reader): Promise<LadderVersion[]> =>
  present(directory, await newest(db).execute());

/** Newest first. */
export async function listLadderVersions(directory: Directory, db: Reader, kind: Kind): Promise<LadderVersion[]> {
  const rows = await db
    .selectFrom('voice.ladder_version')
    .selectAll()
    .where('clock_kind', '=', kind)
    .orderBy('id', 'desc')
    .limit(shownVersions)
    .execute();
  return present(directory, rows);
}

const newest = (db: Reader) =>
  db.selectFrom('voice.ladder_version').distinctOn('clock_kind').selectAll().orderBy('clock_kind').orderBy('id', 'desc');

async function present(directory: Directory, rows: readonly Row[]): Promise<LadderVersion[]> {
  const people = await directory.people(rows.flatMap(({ changed_by }) => changed_by ?? []));
  return rows.map((row) => {
    const person = row.changed_by ? people.get(row.changed_by) : undefined;
    return {
      id: row.id,
      clockKind: row.clock_kind as Kind,
      rungs: rungsOf(row),
      changedBy: person ? { id: person.id, name: person.name } : null,
      changedAt: row.changed_at.toISOString(),
      restoredFrom: row.restored_from,
    };
  });
}
