-- What becomes of a message after a provider took it, and that its time ran out before any did.
alter table notify.delivery drop constraint delivery_status_check;
alter table notify.delivery add constraint delivery_status_check
  check (status in ('queued', 'sent', 'delivered', 'failed', 'expired'));

-- Each time a delivery is offered to a provider, written down before it is offered. Without an outcome nobody knows: the server was
-- killed in between. `cost` in riyals, of what was taken.
create table notify.delivery_try (
  id bigint generated always as identity primary key,
  delivery_id uuid not null references notify.delivery on delete cascade,
  number smallint not null,
  provider text not null,
  began_at timestamptz not null,
  ended_at timestamptz,
  outcome text check (outcome in ('taken', 'failed', 'refused')),
  failure text,
  segments smallint not null,
  cost numeric(10, 4) not null default 0,
  unique (delivery_id, number)
);
-- How a provider has been doing, and what it cost.
create index delivery_try_provider on notify.delivery_try (provider, began_at desc, id desc) include (outcome, segments, cost);
grant select, insert on notify.delivery_try to sawt_app;
grant update (ended_at, outcome, failure, cost) on notify.delivery_try to sawt_app;

-- A part of a short message as its provider calls it. A name that a provider gives again is that of the newer part.
create table notify.sms_part (
  provider text not null,
  message_id text not null,
  delivery_id uuid not null references notify.delivery on delete cascade,
  try smallint not null,
  state text check (state in ('delivered', 'failed', 'expired')),
  error text,
  settled_at timestamptz,
  primary key (provider, message_id)
);
create index sms_part_delivery on notify.sms_part (delivery_id);
grant select, insert, update on notify.sms_part to sawt_app;

-- What a provider said of a part, until the part is known: it may say so before it has answered that it takes the message.
create table notify.sms_receipt (
  id bigint generated always as identity primary key,
  provider text not null,
  message_id text not null,
  state text not null check (state in ('delivered', 'failed', 'expired')),
  error text,
  received_at timestamptz not null
);
create index sms_receipt_message on notify.sms_receipt (provider, message_id);
create index sms_receipt_received on notify.sms_receipt (received_at);
grant select, insert, delete on notify.sms_receipt to sawt_app;
