import { sql } from 'kysely';
import type { Reader } from '../../../platform/database/database.ts';
import type { Day } from './span.ts';

export interface DeputyRow {
  id: string;
  leader_id: string;
  deputy_id: string;
  from: Day;
  until: Day;
}

const columns = ['id', 'leader_id', 'deputy_id', sql<Day>`from_day::text`.as('from'), sql<Day>`until_day::text`.as('until')] as const;

/** What was not withdrawn and has not passed, of one leader or one deputy or both, the nearest first. */
export function deputyships(db: Reader, person: string, today: Day): Promise<DeputyRow[]> {
  return db
    .selectFrom('directory.deputy_span')
    .select(columns)
    .where((eb) => eb.or([eb('leader_id', '=', person), eb('deputy_id', '=', person)]))
    .where('withdrawn_at', 'is', null)
    .where(sql<boolean>`until_day >= ${today}::date`)
    .orderBy('from_day')
    .limit(100)
    .execute();
}

export const findDeputyship = (db: Reader, id: string): Promise<DeputyRow | undefined> =>
  db.selectFrom('directory.deputy_span').select(columns).where('id', '=', id).where('withdrawn_at', 'is', null).executeTakeFirst();

/** What holds on a day: both active, both of one agency still. */
const holding = (db: Reader, day: Day) =>
  db
    .selectFrom('directory.deputy_span as span')
    .innerJoin('directory.person as leader', 'leader.id', 'span.leader_id')
    .innerJoin('directory.person as deputy', 'deputy.id', 'span.deputy_id')
    .where('span.withdrawn_at', 'is', null)
    .where(sql<boolean>`${day}::date between span.from_day and span.until_day`)
    .where('leader.active', '=', true)
    .where('deputy.active', '=', true)
    .where(sql<boolean>`leader.agency is not distinct from deputy.agency`);

/** For whom a person may act on a day. Asked at every request of who acts, so that whatever ends a deputyship ends it at once. */
export async function leadersOf(db: Reader, deputy: string, day: Day): Promise<string[]> {
  const rows = await holding(db, day).select('span.leader_id as id').where('span.deputy_id', '=', deputy).execute();
  return rows.map(({ id }) => id);
}

/** Who stands in for these people on a day. */
export async function deputiesOf(db: Reader, leaders: readonly string[], day: Day): Promise<string[]> {
  if (leaders.length === 0) return [];
  const rows = await holding(db, day).select('span.deputy_id as id').where('span.leader_id', 'in', leaders).execute();
  return rows.map(({ id }) => id);
}
