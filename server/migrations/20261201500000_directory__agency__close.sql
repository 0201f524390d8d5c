-- An administrator adds agencies and departments, and closes and reopens them; nothing is ever deleted. See docs/adr/0057.
-- `active` follows from `closed_at`: the servers of before go on reading it.
alter table directory.agency add column closed_at timestamptz, add column creation_key uuid unique;
update directory.agency set closed_at = now() where not active;
alter table directory.agency drop column active;
alter table directory.agency add column active boolean not null generated always as (closed_at is null) stored;

alter table directory.department add column closed_at timestamptz, add column creation_key uuid unique;
update directory.department set closed_at = now() where not active;
alter table directory.department drop column active;
alter table directory.department add column active boolean not null generated always as (closed_at is null) stored;

grant insert, update (closed_at) on directory.agency to sawt_app;
grant insert, update (closed_at) on directory.department to sawt_app;
