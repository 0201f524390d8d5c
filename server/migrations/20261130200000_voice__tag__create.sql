-- The words by which an office sorts its own cases: an agency, or the emirate. They say nothing to the citizen and are seen by
-- no other office, so they stand behind a wall of their own (docs/adr/0051).
create table voice.tag (
  id integer generated always as identity primary key,
  owner text not null,
  name text not null check (char_length(name) between 1 and 40),
  -- The name with its letters made alike: what differs by a hamza alone is the same tag.
  unified text not null,
  active boolean not null default true
);
create unique index tag_by_name on voice.tag (owner, unified);

-- Rows and not an array on the case: behind the wall PostgreSQL uses no index for "contains".
create table voice.case_tag (
  case_id bigint not null references voice.case on delete cascade,
  tag_id integer not null references voice.tag,
  -- Of the tag; here, so that the wall needs no look at it.
  owner text not null,
  primary key (case_id, tag_id)
);
create index case_tag_by_tag on voice.case_tag (tag_id, case_id);
grant select, insert, update on voice.tag to sawt_app;
grant select, insert, delete on voice.case_tag to sawt_app;

create function voice.tag_owner() returns text language sql stable as $$
  select case current_setting('sawt.side', true)
    when 'emirate' then 'emirate'
    when 'agency' then 'agency/' || nullif(current_setting('sawt.agency', true), '')
  end
$$;
alter table voice.tag enable row level security;
create policy wall on voice.tag to sawt_app using (owner = (select voice.tag_owner()));
alter table voice.case_tag enable row level security;
create policy wall on voice.case_tag to sawt_app using (
  owner = (select voice.tag_owner())
  -- What the system counts with.
  or (select current_setting('sawt.reach', true) = 'region' and current_setting('sawt.side', true) = 'nobody')
);

-- Figures read again what was changed, and a tag changes what is counted.
create function voice.mark_tagged() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update voice.case set changed_by = changed_by where id = coalesce(new.case_id, old.case_id);
  return null;
end $$;
revoke execute on function voice.mark_tagged() from public;
create trigger case_tagged after insert or delete on voice.case_tag for each row execute function voice.mark_tagged();

insert into directory.role_permission (role, permission, scope) values
  ('specialist', 'voice.tag_case', 'own'),
  ('coordinator', 'voice.tag_case', 'agency'),
  ('agency_leader', 'voice.tag_case', 'agency'),
  ('emirate_leader', 'voice.tag_case', 'region'),
  ('emirate_officer', 'voice.tag_case', 'region'),
  ('coordinator', 'voice.manage_tags', 'agency'),
  ('agency_leader', 'voice.manage_tags', 'agency'),
  ('emirate_leader', 'voice.manage_tags', 'region'),
  ('emirate_officer', 'voice.manage_tags', 'region');
