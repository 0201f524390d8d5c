-- Where a case goes that its category alone does not decide: sets of rules as data. A set is written as the draft, tried
-- on past cases and then made live; what was live once stays as it was, so that every case can say by which version it came.
create table voice.routing_version (
  id integer generated always as identity primary key,
  state text not null check (state in ('draft', 'live', 'past', 'discarded')),
  -- In their order: the first that fits a case decides (contract/src/voice-routing.ts).
  rules jsonb not null,
  -- Grows with every saving: two people who write at once do not overwrite each other.
  edition integer not null default 1,
  restored_from integer references voice.routing_version,
  changed_by uuid not null,
  changed_at timestamptz not null,
  live_by uuid,
  live_at timestamptz
);
create unique index routing_version_one_draft on voice.routing_version (state) where state = 'draft';
create unique index routing_version_one_live on voice.routing_version (state) where state = 'live';
grant select, insert on voice.routing_version to sawt_app;
grant update (state, rules, edition, changed_by, changed_at, live_by, live_at) on voice.routing_version to sawt_app;

create function voice.refuse_routing_rewrite() returns trigger language plpgsql as $$
begin
  raise exception 'A version of the routing that was live is never rewritten';
end $$;
create trigger routing_version_kept before update of rules on voice.routing_version
  for each row when (old.state <> 'draft') execute function voice.refuse_routing_rewrite();

-- The draft tried on past cases: how many would go elsewhere.
create table voice.routing_trial (
  id integer generated always as identity primary key,
  version integer not null references voice.routing_version,
  -- Of the draft as it was tried.
  edition integer not null,
  state text not null check (state in ('running', 'done', 'failed')),
  started_by uuid not null,
  started_at timestamptz not null,
  done_at timestamptz,
  -- So many of the newest cases.
  wanted integer not null,
  looked integer not null default 0,
  changed integer not null default 0,
  -- From where to where how many would go, with the ids of a few.
  moves jsonb not null default '[]',
  -- How many the live rules, and the draft, send to the agency where the case is in the end.
  right_now integer not null default 0,
  right_then integer not null default 0
);
create index routing_trial_version on voice.routing_trial (version, id desc);
grant select, insert on voice.routing_trial to sawt_app;
grant update (state, done_at, looked, changed, moves, right_now, right_then) on voice.routing_trial to sawt_app;

-- What is no longer there is routed to no more; what it had stays with it.
alter table directory.agency add column active boolean not null default true;
alter table directory.department add column active boolean not null default true;

insert into directory.role_permission (role, permission, scope) values
  ('admin', 'voice.manage_routing', 'region'),
  ('admin', 'voice.read_routing', 'region'),
  ('emirate_officer', 'voice.read_routing', 'region'),
  ('auditor', 'voice.read_routing', 'region');
