create table voice.case (
  id bigint generated always as identity primary key,
  number text not null unique check (number ~ '^[0-9]{10}$'),
  kind text not null,
  status text not null,
  priority text not null,
  channel text not null,
  text text not null,
  -- The words in their searchable form (platform/i18n/arabic.ts); never shown.
  search tsvector not null,
  category text references voice.category,
  area text not null,
  lat double precision,
  lon double precision,
  -- H3 cell, resolution 9 (about a city block).
  cell text,
  place text,
  outside_region boolean not null default false,
  citizen_id uuid not null,
  confidential boolean not null,
  agency text,
  department text,
  assignee_id uuid,
  proposed_answer text,
  answer text,
  rating smallint check (rating between 1 and 5),
  reopened smallint not null default 0,
  created_at timestamptz not null,
  answered_at timestamptz,
  -- Of the answer clock now running; null while paused and when done.
  due_at timestamptz,
  -- When silence of the citizen closes the case; null while nothing is awaited.
  silent_at timestamptz,
  submission_key uuid not null,
  submission_hash text not null,
  unique (citizen_id, submission_key)
);
-- One index a reach, newest first, and one by due time: what lists and figures walk along.
create index case_by_created on voice.case (created_at desc, id desc);
create index case_by_agency on voice.case (agency, created_at desc, id desc);
create index case_by_department on voice.case (department, created_at desc, id desc);
create index case_by_citizen on voice.case (citizen_id, created_at desc, id desc);
create index case_by_assignee on voice.case (assignee_id, status);
create index case_by_status on voice.case (status, created_at desc, id desc);
create index case_by_area on voice.case (area, created_at desc, id desc);
create index case_by_category on voice.case (category, created_at desc, id desc);
create index case_by_due on voice.case (due_at, id);
create index case_by_agency_due on voice.case (agency, due_at, id);
create index case_silent on voice.case (silent_at) where silent_at is not null;
create index case_search on voice.case using gin (search);
grant select, insert, update on voice.case to sawt_app;

-- The one timeline. Appended, never edited.
create table voice.case_event (
  id bigint generated always as identity primary key,
  case_id bigint not null references voice.case,
  at timestamptz not null,
  what text not null,
  actor_id uuid,
  side text not null check (side in ('citizen', 'agency', 'emirate', 'system')),
  from_status text,
  to_status text not null,
  text text,
  -- What the event names besides: assignee, agency, rating.
  details jsonb not null default '{}',
  files uuid[] not null default '{}'
);
create index case_event_case on voice.case_event (case_id, id);
create trigger case_event_append_only before update or delete on voice.case_event
  for each row execute function platform.refuse_change();
grant select, insert on voice.case_event to sawt_app;
