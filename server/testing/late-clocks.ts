import { query } from './query.ts';

/** Columns of a row that is written again under another case. */
const columnsOf = async (ownerUrl: string, table: string, without: string[]) => {
  const rows = await query<{ name: string }>(
    ownerUrl,
    `select column_name as name from information_schema.columns
     where table_schema = 'voice' and table_name = $1 and column_name <> all($2) order by ordinal_position`,
    [table, without],
  );
  return rows.map(({ name }) => name).join(', ');
};

/**
 * So many urgent cases, of all agencies in turn, with an answer clock that has fired nothing; before them as many that are not due for
 * a year. Written behind the server's back.
 * @param dueAt when they are due, in SQL: within the last three days, as after an outage, where nothing else is said
 */
export async function makeLateClocks(ownerUrl: string, count: number, dueAt = `now() - random() * interval '3 days'`): Promise<void> {
  const columns = await columnsOf(ownerUrl, 'case', ['id', 'number', 'submission_key']);
  await query(
    ownerUrl,
    `do $$
     declare model voice.case; first bigint; agencies text[]; one_day constant interval := '1 day';
     begin
       set local session_replication_role = replica;
       update voice.clock set next_rung_at = null, next_rung = null;
       select * into strict model from voice.case 
         where assignee_id is not null and parent_id is null and master_id is null and status in ('assigned', 'in_progress') order by id desc limit 1;
       model.priority := 'urgent';
       select array_agg(code order by code) into agencies from directory.agency;
       select max(id) into first from voice.case;
       insert into voice.case (number, submission_key, ${columns})
         select lpad((9000000000 + n)::text, 10, '0'), gen_random_uuid(), ${columns} from (select model.*) as one, generate_series(1, ${2 * count}) as n;
       update voice.case set agency = agencies[1 + id % cardinality(agencies)] where id > first;
       insert into voice.clock (case_id, kind, run, agency, started_at, budget_minutes, resumed_at, due_at, next_rung, next_rung_at)
         select id, 'answer', 1, agency, now() - 10 * one_day, 420, now() - 10 * one_day, at, 75, at
         from (select id, case when row_number() over (order by id) <= ${count} then now() + 365 * one_day else ${dueAt} end as at, agency
               from voice.case where id > first) as made order by id;
     end $$`,
  );
  await query(ownerUrl, 'analyze voice.clock');
}

export interface Fired {
  /** Late clocks whose rungs have all fired, and those of which one is missing. */
  whole: number;
  missing: number;
  /** Rungs of clocks that are not due. */
  early: number;
  /** Rungs of these clocks that have fired and that nobody has been told of yet. */
  untold: number;
  /** Messages of all kinds that have been made, to anybody. */
  messages: number;
  /** As the audit log counts them: one that fired twice would be counted twice here. */
  audited: number;
}

export async function readFired(ownerUrl: string): Promise<Fired> {
  const [row] = await query<Fired>(
    ownerUrl,
    `with each as (
       select next_rung_at > now() + interval '30 days' as ahead, (select count(*) from voice.clock_rung where clock_id = clock.id) as fired,
         (select count(*) from voice.clock_rung where clock_id = clock.id and not told) as silent
       from voice.clock where case_id in (select id from voice.case where number like '9%' and number >= '9000000001') and budget_minutes = 420 and kind = 'answer')
     select count(*) filter (where ahead is not true and fired = 2)::int as whole, count(*) filter (where ahead is not true and fired < 2)::int as missing,
       coalesce(sum(fired) filter (where ahead), 0)::int as early,
       coalesce(sum(silent), 0)::int as untold,
       (select count(*)::int from notify.delivery) as messages,
       (select coalesce(sum((details->>'fired')::int), 0)::int from platform.audit_entry where event = 'voice.rungs_fired') as audited
     from each`,
  );
  return row as Fired;
}

/** Who looks at the first hundred open clocks in the order of their making, as one may do. @returns how many late ones it ever sees */
export async function seenByFirstHundred(ownerUrl: string): Promise<number> {
  const [row] = await query<{ late: number }>(
    ownerUrl,
    `select count(*) filter (where next_rung_at <= now())::int as late
     from (select next_rung_at from voice.clock where done_at is null and budget_minutes = 420 order by id limit 100 offset 0) as seen`,
  );
  return row?.late ?? 0;
}
