-- What the virus scanner said of a file as it was uploaded. Only `clean` and `unscanned` (no scanner, by configuration) are
-- ever served. What lies here already was uploaded before there was a scanner; what is written without saying so, as the
-- version before this one still does, waits to be scanned.
alter table platform.file
  add column scan text not null default 'unscanned' check (scan in ('waiting', 'clean', 'unscanned', 'infected')),
  add column scanned_at timestamptz,
  -- What the scanner called it.
  add column signature text,
  add constraint file_signature check ((scan = 'infected') = (signature is not null));
alter table platform.file alter column scan set default 'waiting';
create index file_waiting on platform.file (created_at) where scan = 'waiting';
grant update (scan, scanned_at, signature) on platform.file to sawt_app;
