-- Lists that somebody wants to come back to: a name for a filter. It holds no case, but words may be looked for in it, so it
-- stands behind the wall too: for who made it, and where they share it for their office.
create table voice.saved_view (
  id uuid primary key,
  person_id uuid not null,
  -- Side, agency and department of who made it, as voice.office() says it.
  office text not null,
  shared boolean not null,
  name text not null check (char_length(name) between 1 and 60),
  -- The list as its address carries it.
  query jsonb not null,
  created_at timestamptz not null
);
create index saved_view_person on voice.saved_view (person_id, created_at);
create index saved_view_office on voice.saved_view (office, created_at) where shared;
grant select, insert, update, delete on voice.saved_view to sawt_app;

-- With whom the reader shares: the department, or who has none in the agency, or the emirate's desk.
create function voice.office() returns text language sql stable as $$
  select current_setting('sawt.side', true) || '/' || current_setting('sawt.agency', true) || '/' || current_setting('sawt.department', true)
$$;
alter table voice.saved_view enable row level security;
create policy wall on voice.saved_view to sawt_app using (
  person_id = (select nullif(current_setting('sawt.person', true), '')::uuid) or (shared and office = (select voice.office()))
) with check (
  person_id = (select nullif(current_setting('sawt.person', true), '')::uuid)
);
