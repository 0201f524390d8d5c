-- The authenticator app of an account, in place of better-auth's table: a code counts once (RFC 6238 § 5.2), so the step
-- of the last one is kept; tries are counted here, where all servers see them.
create table identity.authenticator (
  user_id uuid primary key references identity."user" (id) on delete cascade,
  -- Sealed with the server's secret. Null until the first code of a first app has been confirmed.
  secret text,
  -- Of an app that is being set up: counts for nothing until its first code has been confirmed.
  pending_secret text,
  last_step bigint,
  tries integer not null default 0,
  locked_until timestamptz
);
insert into identity.authenticator (user_id, secret)
  select "userId", secret from identity."twoFactor" where verified is not false on conflict do nothing;
drop table identity."twoFactor";
alter table identity."user" drop column "twoFactorEnabled";
-- Recovery codes only as password hashes. Those of old were readable with the server's secret: they end here.
create table identity.recovery_code (
  user_id uuid not null references identity."user" (id) on delete cascade,
  hash text not null,
  primary key (user_id, hash)
);
grant select, insert, update, delete on identity.authenticator to sawt_app;
grant select, insert, delete on identity.recovery_code to sawt_app;

-- When a session last proved a second factor; none yet: null. Sessions of before begin anew.
alter table identity.session add column "provenAt" timestamptz;
delete from identity.session s using directory.person p where p.id = s."userId" and p.username is not null;
