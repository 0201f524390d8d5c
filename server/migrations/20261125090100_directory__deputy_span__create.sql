-- Who stands in for whom, from one day to another, both included (days in Riyadh). See docs/adr/0014.
create table directory.deputy_span (
  id uuid primary key,
  leader_id uuid not null references directory.person,
  deputy_id uuid not null references directory.person,
  from_day date not null,
  until_day date not null,
  named_at timestamptz not null,
  withdrawn_at timestamptz,
  check (leader_id <> deputy_id),
  check (from_day <= until_day)
);
create index deputy_span_leader on directory.deputy_span (leader_id, until_day) where withdrawn_at is null;
create index deputy_span_deputy on directory.deputy_span (deputy_id, until_day) where withdrawn_at is null;
grant select, insert, update (withdrawn_at) on directory.deputy_span to sawt_app;

-- A leader has one deputy a day. Two spans that are named at once wait for each other at the row of the leader.
create function directory.refuse_second_deputy() returns trigger language plpgsql as $$
begin
  perform from directory.person where id = new.leader_id for update;
  if exists (
    select from directory.deputy_span other
    where other.leader_id = new.leader_id and other.id <> new.id and other.withdrawn_at is null
      and other.until_day >= new.from_day and other.from_day <= new.until_day
  ) then
    raise exception 'a second deputy on one day' using errcode = 'exclusion_violation', constraint = 'deputy_span_overlap';
  end if;
  return new;
end $$;
create trigger deputy_span_overlap before insert on directory.deputy_span for each row execute function directory.refuse_second_deputy();

-- For whom a session acts now. Whether it still may is asked at every request.
create table directory.acting (
  session_id text primary key,
  leader_id uuid not null references directory.person
);
grant select, insert, update, delete on directory.acting to sawt_app;
create function directory.stop_acting() returns trigger language plpgsql as $$
begin
  delete from directory.acting where session_id = old.id::text;
  return null;
end $$;
create trigger session_stop_acting after delete on identity.session for each row execute function directory.stop_acting();

-- What a leader cannot hand on: naming a deputy is the leader's own.
alter table directory.role_permission add column delegable boolean not null default true;
insert into directory.role_permission (role, permission, scope, delegable) values
  ('agency_leader', 'directory.name_deputy', 'own', false),
  ('emirate_leader', 'directory.name_deputy', 'own', false),
  ('coordinator', 'directory.name_deputy', 'own', false);
update directory.role_permission set delegable = false where permission in ('directory.manage_staff', 'directory.recover_accounts');
