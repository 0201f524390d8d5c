-- What a person wishes to be told of a kind of message, and how. No row: by every way that they have set up. No channel: not at all.
create table notify.preference (
  person_id uuid not null,
  kind text not null,
  channels text[] not null check (channels <@ '{sms,email,push}'),
  digest boolean not null,
  primary key (person_id, kind)
);
grant select, insert, update, delete on notify.preference to sawt_app;

-- Their own quiet hours, in minutes since midnight in the region. The same twice: none.
create table notify.quiet_hours (
  person_id uuid primary key,
  quiet_from smallint not null check (quiet_from between 0 and 1439),
  quiet_until smallint not null check (quiet_until between 0 and 1439)
);
grant select, insert, update, delete on notify.quiet_hours to sawt_app;

-- Those of everybody who has none of their own, and when a digest goes out.
create table notify.quiet_rule (
  id boolean primary key default true check (id),
  quiet_from smallint not null check (quiet_from between 0 and 1439),
  quiet_until smallint not null check (quiet_until between 0 and 1439),
  digest_at smallint not null check (digest_at between 0 and 1439)
);
insert into notify.quiet_rule (quiet_from, quiet_until, digest_at) values (1320, 420, 960);
grant select, update (quiet_from, quiet_until, digest_at) on notify.quiet_rule to sawt_app;
