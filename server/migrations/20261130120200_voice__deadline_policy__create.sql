-- How long a case has, by what it is; where nothing fits, the time of its category in the share of its priority. A policy is never rewritten: the newest of
-- a scope is in force, and clocks keep the one they were given.
create table voice.deadline_policy (
  id integer generated always as identity primary key,
  -- The scope; null: any.
  kind text check (kind in ('complaint', 'suggestion', 'observation', 'report')),
  category text references voice.category,
  priority text references voice.priority_rule,
  agency text,
  check (num_nonnulls(kind, category, priority, agency) > 0),
  -- Working minutes; null: the scope has no policy any more.
  acknowledge_minutes integer check (acknowledge_minutes > 0),
  answer_minutes integer check (answer_minutes >= acknowledge_minutes),
  check ((acknowledge_minutes is null) = (answer_minutes is null)),
  changed_by uuid not null,
  changed_at timestamptz not null
);
create index deadline_policy_by_scope on voice.deadline_policy (kind, category, priority, agency, id desc);
grant select, insert on voice.deadline_policy to sawt_app;

create function voice.refuse_deadline_policy_rewrite() returns trigger language plpgsql as $$
begin
  raise exception 'A deadline policy is never rewritten';
end $$;
create trigger deadline_policy_kept before update or delete on voice.deadline_policy
  for each row execute function voice.refuse_deadline_policy_rewrite();

-- Null: the time of its category.
alter table voice.clock add column policy integer references voice.deadline_policy;
