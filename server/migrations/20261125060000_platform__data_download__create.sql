-- The rights of a person over their data. See docs/adr/0017.
insert into directory.role_permission (role, permission, scope) values ('citizen', 'personal_data.exercise_rights', 'own');

-- Whose download is running, over all servers: one at a time.
create table platform.data_download (
  person_id uuid primary key,
  started_at timestamptz not null
);
grant select, insert, update, delete on platform.data_download to sawt_app;

-- What is somebody's is found by them: messages and files.
create index delivery_person on notify.delivery (person_id, created_at, id) where person_id is not null;
create index file_owner on platform.file (owner_id, id);
