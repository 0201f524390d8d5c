-- A file on its way, by the tus protocol: how much of it has arrived, and under which keys its pieces lie in the storage.
-- It becomes a `platform.file` of the same id, or goes once its time is over.
create table platform.upload (
  id uuid primary key,
  owner_id uuid not null,
  name text not null,
  length integer not null check (length > 0),
  received integer not null default 0 check (received between 0 and length),
  pieces uuid[] not null default '{}',
  expires_at timestamptz not null
);
create index upload_owner on platform.upload (owner_id);
create index upload_expired on platform.upload (expires_at);
grant select, insert, delete on platform.upload to sawt_app;
grant update (received, pieces) on platform.upload to sawt_app;
