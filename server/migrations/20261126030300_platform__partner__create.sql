-- Other systems that send cases, each by a key of its own. Of the key only a hash is kept: it is 256 random bits, so that a plain one is
-- not undone by trying.
create table platform.partner (
  id uuid primary key,
  name jsonb not null,
  -- Where it stands, its cases are those of this agency's categories only.
  agency text,
  key_hash bytea not null unique check (octet_length(key_hash) = 32),
  made_by uuid not null,
  made_at timestamptz not null,
  revoked_by uuid,
  revoked_at timestamptz,
  last_used_at timestamptz,
  check ((revoked_by is null) = (revoked_at is null))
);
grant select, insert on platform.partner to sawt_app;
grant update (revoked_by, revoked_at, last_used_at) on platform.partner to sawt_app;
insert into directory.role_permission (role, permission, scope, delegable) values ('admin', 'platform.manage_partners', 'region', false);

-- A consent may also be given to a partner, whose system keeps it.
alter table directory.consent drop constraint consent_how_check;
alter table directory.consent add constraint consent_how_check check (how in ('self', 'spoken', 'partner'));
