-- A verdict, and what is drawn, belongs to one answer of a case: the event that gave it. Words that are corrected later, or given anew after the
-- case was opened again, are another answer. And it says whose answer it was: the case may be with another agency since. See docs/adr/0056.

-- The answer of a case as it stood at a moment, and the agency that had the case when an answer was given.
create function voice.answer_at(wanted bigint, moment timestamptz) returns bigint language sql stable as $$
  select id from voice.case_event
  where case_id = wanted and what in ('approve', 'answer', 'correct', 'share') and at <= moment
  order by id desc limit 1
$$;
create function voice.agency_of_answer(wanted bigint) returns text language sql stable as $$
  select coalesce(
    (select placed.details ->> 'agency' from voice.case_event placed
     where placed.case_id = given.case_id and placed.id < given.id and placed.what <> 'return' and placed.details ? 'agency'
     order by placed.id desc limit 1),
    (select "case".agency from voice.case where "case".id = given.case_id),
    '')
  from voice.case_event given where given.id = wanted
$$;
revoke execute on function voice.answer_at(bigint, timestamptz), voice.agency_of_answer(bigint) from public;
grant execute on function voice.answer_at(bigint, timestamptz), voice.agency_of_answer(bigint) to sawt_app;

alter table voice.quality_sample add column answer_event bigint references voice.case_event, add column number text;
alter table voice.quality_verdict
  add column answer_event bigint references voice.case_event, add column agency text, add column number text;

-- Some thousands a year, and of each case its dozen events, by their index.
update voice.quality_sample set
  answer_event = (select voice.answer_at(case_id, drawn_at) from voice.quality_week where quality_week.week = quality_sample.week),
  number = (select "case".number from voice.case where "case".id = case_id);
update voice.quality_sample set agency = voice.agency_of_answer(answer_event);
update voice.quality_verdict set
  answer_event = voice.answer_at(case_id, at), number = (select "case".number from voice.case where "case".id = case_id);
update voice.quality_verdict set agency = voice.agency_of_answer(answer_event);

-- The version before this one does not say which answer it means: it is the one that stands. Goes with the next release.
create function voice.name_judged_answer() returns trigger language plpgsql as $$
begin
  if new.answer_event is null then
    new.answer_event := voice.answer_at(new.case_id, 'infinity');
    new.agency := voice.agency_of_answer(new.answer_event);
    new.number := (select "case".number from voice.case where "case".id = new.case_id);
  end if;
  return new;
end $$;
create trigger quality_sample_named before insert on voice.quality_sample for each row execute function voice.name_judged_answer();
create trigger quality_verdict_named before insert on voice.quality_verdict for each row execute function voice.name_judged_answer();

alter table voice.quality_sample alter column answer_event set not null, alter column number set not null;
alter table voice.quality_verdict
  alter column answer_event set not null, alter column agency set not null, alter column number set not null;

create unique index quality_sample_by_answer on voice.quality_sample (answer_event);
create index quality_verdict_by_answer on voice.quality_verdict (answer_event, id desc);
create index quality_verdict_by_time on voice.quality_verdict (at);

-- An agency keeps what was said of its own answers, also of a case that has gone to another since: of the case itself it sees nothing.
create policy of_answerer on voice.quality_sample for select to sawt_app using (
  (select current_setting('sawt.side', true)) = 'agency' and (select current_setting('sawt.reach', true)) = 'agency'
  and agency = (select current_setting('sawt.agency', true))
);
create policy of_answerer on voice.quality_verdict for select to sawt_app using (
  (select current_setting('sawt.side', true)) = 'agency' and (select current_setting('sawt.reach', true)) = 'agency'
  and agency = (select current_setting('sawt.agency', true))
);
