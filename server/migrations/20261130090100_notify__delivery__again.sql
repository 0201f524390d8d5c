-- A message that somebody asked to have sent once more; and the messages about a case.
alter table notify.delivery add column again_of uuid references notify.delivery on delete set null;
grant update (again_of) on notify.delivery to sawt_app;
create index delivery_again_of on notify.delivery (again_of, created_at desc) where again_of is not null;
create index delivery_opens on notify.delivery (opens, created_at desc, id desc) where opens is not null;
insert into directory.role_permission (role, permission, scope) values ('admin', 'notify.send_again', 'region');
