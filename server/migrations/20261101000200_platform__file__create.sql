-- What was uploaded. The bytes lie in the file storage under `id`; `subject` is what it was attached to, once.
create table platform.file (
  id uuid primary key,
  owner_id uuid not null,
  name text not null,
  media_type text not null,
  bytes integer not null,
  width integer,
  height integer,
  subject text,
  created_at timestamptz not null
);
create index file_subject on platform.file (subject) where subject is not null;
-- Uploads never attached are found by age and removed.
create index file_unattached on platform.file (created_at) where subject is null;
grant select, insert, delete on platform.file to sawt_app;
grant update (subject) on platform.file to sawt_app;
