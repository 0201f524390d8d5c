-- The numbers of identity cards and residence permits: sealed, and found by a keyed hash (platform/personal-data/vault.ts).
-- `verified`: an identity provider vouches for it; otherwise its holder wrote it. Anybody can write anybody's number, so
-- only verified ones are one person's alone.
create table directory.identity_number (
  person_id uuid primary key references directory.person,
  sealed text not null,
  hash text not null,
  verified boolean not null,
  set_at timestamptz not null
);
create index identity_number_hash on directory.identity_number (hash);
create unique index identity_number_verified on directory.identity_number (hash) where verified;
grant select, insert, update, delete on directory.identity_number to sawt_app;

-- One's own, and the region's: no transaction of an agency sees a row, whatever the statement.
alter table directory.identity_number enable row level security;
create policy wall on directory.identity_number to sawt_app using (
  (select current_setting('sawt.reach', true)) = 'region'
  or person_id = (select nullif(current_setting('sawt.person', true), '')::uuid)
);

-- A person is found by their phone, exactly.
create index person_phone on directory.person (phone) where phone is not null;
