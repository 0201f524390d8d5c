-- A sign-in by an identity provider that has begun and not come back yet. Nothing in a row is of use to who reads it: the
-- state stands here as a hash, and nonce and PKCE verifier are made of it with the secret that only the browser has.
create table identity.oidc_attempt (
  state_hash bytea primary key,
  browser_hash bytea not null,
  provider text not null,
  return_path text not null,
  expires_at timestamptz not null
);
create index oidc_attempt_expires_at on identity.oidc_attempt (expires_at);
grant select, insert, delete on identity.oidc_attempt to sawt_app;

-- One subject of one provider is one account, however many servers let it in at once.
create unique index account_subject on identity.account ("providerId", "accountId");
