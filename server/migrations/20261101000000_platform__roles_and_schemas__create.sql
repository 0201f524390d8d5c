-- The role that the running server acts as. It owns nothing: what it may do is granted table by table, and
-- whoever reads a migration reads the grants beside the table. Roles belong to the whole cluster, hence "if".
do $$
begin
  if not exists (select from pg_roles where rolname = 'sawt_app') then
    create role sawt_app nologin;
  end if;
exception
  -- Two databases of one cluster migrating at once: the other one was first.
  when duplicate_object or unique_violation then null;
end $$;

create schema identity;
create schema directory;
create schema notify;
create schema voice;
grant usage on schema platform, identity, directory, notify, voice to sawt_app;
-- A server without the owner's rights checks that the database is of its version.
grant select on platform.migration to sawt_app;
