-- Templates keep every version; the highest is in force.
create table notify.template (
  code text not null,
  version integer not null,
  position integer not null,
  purpose jsonb not null,
  text jsonb not null,
  variables text[] not null,
  created_at timestamptz not null,
  primary key (code, version)
);

-- One message to one person. `dedupe_key` says what it is about: the same matter is never told twice.
create table notify.delivery (
  id uuid primary key,
  dedupe_key text not null unique,
  person_id uuid,
  template text not null,
  channel text not null check (channel in ('sms')),
  recipient text not null,
  language text not null,
  -- Null once sent where the text is a secret (a sign-in code).
  text text,
  status text not null check (status in ('queued', 'sent', 'failed')),
  failure text,
  created_at timestamptz not null,
  sent_at timestamptz
);
create index delivery_created on notify.delivery (created_at desc, id desc);
-- How many messages a number got lately: the limit on sign-in codes.
create index delivery_recipient on notify.delivery (recipient, template, created_at desc);
create index delivery_status on notify.delivery (status, created_at desc, id desc);

grant select, insert on notify.template to sawt_app;
grant select, insert on notify.delivery to sawt_app;
grant update (text, status, failure, sent_at) on notify.delivery to sawt_app;
