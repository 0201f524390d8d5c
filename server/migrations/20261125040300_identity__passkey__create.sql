-- Passkeys (WebAuthn): the public half of a pair whose other half never leaves a person's device.
create table identity.passkey (
  id uuid primary key,
  user_id uuid not null references identity."user" (id) on delete cascade,
  credential_id text not null unique,
  public_key bytea not null,
  -- How often it says it was used. Going back betrays a copy.
  counter bigint not null,
  transports text[] not null,
  name text not null,
  -- Kept by the maker's cloud and so on several devices, as opposed to one piece of hardware.
  synced boolean not null,
  created_at timestamptz not null,
  used_at timestamptz
);
create index passkey_user on identity.passkey (user_id);
-- What a passkey is to sign: random, for one purpose, for minutes, once.
create table identity.passkey_challenge (
  challenge text primary key,
  -- Of whom it is to be, where that is known: when one is added.
  user_id uuid references identity."user" (id) on delete cascade,
  expires_at timestamptz not null
);
create index passkey_challenge_expires on identity.passkey_challenge (expires_at);
grant select, insert, delete on identity.passkey to sawt_app;
grant update (counter, used_at, name) on identity.passkey to sawt_app;
grant select, insert, delete on identity.passkey_challenge to sawt_app;
