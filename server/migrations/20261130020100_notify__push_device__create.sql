-- Browsers and installed apps where somebody wants to be notified (W3C Push API). The id is the hash of the endpoint, which is a capability:
-- whoever knows it and the keys can be heard there.
create table notify.push_device (
  id text primary key,
  person_id uuid not null,
  endpoint text not null,
  p256dh text not null,
  auth text not null,
  -- What the browser calls itself, so that people recognise their devices.
  name text not null,
  added_at timestamptz not null
);
create index push_device_person on notify.push_device (person_id, added_at desc);
grant select, insert, update, delete on notify.push_device to sawt_app;
