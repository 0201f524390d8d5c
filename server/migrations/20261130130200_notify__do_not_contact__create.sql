-- Persons and numbers that are not to be written to, and why. Lifted: the row goes; who set and lifted it the audit log keeps.
create table notify.do_not_contact (
  id uuid primary key,
  person_id uuid unique,
  phone text unique,
  reason text not null,
  set_at timestamptz not null,
  set_by uuid not null,
  check (num_nonnulls(person_id, phone) = 1)
);
create index do_not_contact_set on notify.do_not_contact (set_at desc, id desc);
grant select, insert, delete on notify.do_not_contact to sawt_app;
insert into directory.role_permission (role, permission, scope) values
  ('admin', 'notify.stop_contact', 'region'),
  ('emirate_officer', 'notify.stop_contact', 'region');
