-- An agency may demand that two people stand behind each answer: who proposed it does not approve it.
alter table directory.agency add column two_person_approval boolean not null default false;
grant update (two_person_approval) on directory.agency to sawt_app;
alter table voice.case add column proposed_by uuid;
insert into directory.role_permission (role, permission, scope) values ('admin', 'directory.manage_agencies', 'region');
