-- What figures are made of, on the case itself: written with the move that decides it, so that a number and the list behind
-- it read the same columns. Minutes are whole; of several runs of a clock the latest that was finished counts.
alter table voice.case
  -- Working minutes from referral to assignment, and from referral to the answer; pauses not counted.
  add column acknowledged_minutes integer,
  add column acknowledged_in_time boolean,
  add column answer_minutes integer,
  add column answered_in_time boolean,
  -- Minutes by the wall clock that the answer clock stood still for the citizen, all pauses that have ended together.
  add column waited_minutes integer not null default 0,
  -- The transaction that last touched the row: by it servers find what has changed since they last looked (docs/adr/0025).
  add column changed_by bigint not null default pg_current_xact_id()::text::bigint;

create function voice.mark_change() returns trigger language plpgsql as $$
begin
  new.changed_by := pg_current_xact_id()::text::bigint;
  return new;
end $$;
create trigger case_changed before update on voice.case for each row execute function voice.mark_change();

create index case_by_change on voice.case (changed_by);
create index case_by_answered on voice.case (answered_at) where answered_at is not null;
-- The cells within a larger cell are one range of this index: see modules/voice/figures/cells.ts.
create index case_by_cell on voice.case (cell collate "C") where cell is not null;

-- The measures again, from the clocks and the timeline: for what was written before they were, and for cases that are
-- filled in by the million.
create function voice.measure_cases() returns void language sql as $$
  update voice.case set
    acknowledged_minutes = acknowledged.used_minutes, acknowledged_in_time = acknowledged.in_time,
    answer_minutes = answer.used_minutes, answered_in_time = answer.in_time,
    waited_minutes = coalesce(told.waited, 0), returned = coalesce(told.returned, 0), appealed = coalesce(told.appealed, 0)
  from voice.case as same
  left join (
    select distinct on (case_id) case_id, used_minutes, in_time from voice.clock
    where kind = 'acknowledge' and in_time is not null order by case_id, run desc
  ) as acknowledged on acknowledged.case_id = same.id
  left join (
    select distinct on (case_id) case_id, used_minutes, in_time from voice.clock
    where kind = 'answer' and in_time is not null order by case_id, run desc
  ) as answer on answer.case_id = same.id
  left join (
    select case_id, count(*) filter (where what = 'return') as returned, count(*) filter (where what = 'appeal') as appealed,
      sum(floor(extract(epoch from at - asked_at) / 60)) filter (where from_status = 'awaiting_citizen' and to_status <> from_status) as waited
    from (
      select case_id, what, at, from_status, to_status,
        max(at) filter (where to_status = 'awaiting_citizen' and from_status <> to_status) over (partition by case_id order by id) as asked_at
      from voice.case_event
    ) as event
    group by case_id
  ) as told on told.case_id = same.id
  where same.id = "case".id
$$;
revoke execute on function voice.measure_cases() from public;
select voice.measure_cases();
