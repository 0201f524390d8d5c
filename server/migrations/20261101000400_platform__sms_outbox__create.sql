-- The embedded SMS provider: a phone network in a table, for demo and development.
create table platform.sms_outbox (
  id bigint generated always as identity primary key,
  delivery_id uuid not null unique,
  phone text not null,
  text text not null,
  at timestamptz not null
);
create index sms_outbox_phone on platform.sms_outbox (phone, id desc);
grant select, insert on platform.sms_outbox to sawt_app;
