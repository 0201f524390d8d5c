import type { DeadlinePolicy, DeadlineScope, DeadlineVersion } from '@sawt/contract';
import type { Selectable } from 'kysely';
import type { Reader, Schema } from '../../../platform/database/database.ts';
import type { Directory } from '../../directory/index.ts';

type Row = Selectable<Schema['voice.deadline_policy']>;

/** A policy in force. */
export interface Policy {
  id: number;
  scope: DeadlineScope;
  acknowledgeMinutes: number;
  answerMinutes: number;
}

const shownVersions = 100;
const scopeOf = ({ kind, category, priority, agency }: Row) => ({ kind, category, priority, agency }) as DeadlineScope;
type Timed = Row & { acknowledge_minutes: number; answer_minutes: number };
const hasTimes = (row: Row): row is Timed => row.answer_minutes !== null;
const policyOf = (row: Timed): Policy => ({
  id: row.id,
  scope: scopeOf(row),
  acknowledgeMinutes: row.acknowledge_minutes,
  answerMinutes: row.answer_minutes,
});

/** Some dozens; the newest of each scope, where it has not been withdrawn. */
const inForce = async (db: Reader) => {
  const newest = await db
    .selectFrom('voice.deadline_policy')
    .distinctOn(['kind', 'category', 'priority', 'agency'])
    .selectAll()
    .orderBy('kind')
    .orderBy('category')
    .orderBy('priority')
    .orderBy('agency')
    .orderBy('id', 'desc')
    .execute();
  return newest.filter(hasTimes);
};

export const readPolicies = async (db: Reader): Promise<Policy[]> => (await inForce(db)).map(policyOf);

/** Of what policies were, in force or not. */
export async function readScopes(db: Reader, ids: readonly number[]): Promise<ReadonlyMap<number, { id: number; scope: DeadlineScope }>> {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom('voice.deadline_policy').selectAll().where('id', 'in', ids).execute();
  return new Map(rows.map((row) => [row.id, { id: row.id, scope: scopeOf(row) }]));
}

export const listPolicies = async (directory: Directory, db: Reader): Promise<DeadlinePolicy[]> =>
  (await present(directory, await inForce(db))) as DeadlinePolicy[];

export async function listPolicyVersions(directory: Directory, db: Reader): Promise<DeadlineVersion[]> {
  const rows = await db.selectFrom('voice.deadline_policy').selectAll().orderBy('id', 'desc').limit(shownVersions).execute();
  return present(directory, rows);
}

/** A version that set times; one that withdrew them has none to bring back. */
export async function findPolicyVersion(db: Reader, id: number): Promise<Policy | undefined> {
  const row = await db.selectFrom('voice.deadline_policy').selectAll().where('id', '=', id).executeTakeFirst();
  return row && hasTimes(row) ? policyOf(row) : undefined;
}

async function present(directory: Directory, rows: readonly Row[]): Promise<DeadlineVersion[]> {
  const people = await directory.people(rows.map(({ changed_by }) => changed_by));
  return rows.map((row) => {
    const person = people.get(row.changed_by);
    return {
      id: row.id,
      scope: scopeOf(row),
      acknowledgeMinutes: row.acknowledge_minutes,
      answerMinutes: row.answer_minutes,
      changedBy: person ? { id: person.id, name: person.name } : null,
      changedAt: row.changed_at.toISOString(),
      restoredFrom: row.restored_from,
    };
  });
}
