-- By which channels what waits is told in one message: those that any of its rungs asks for; none: as its reader wishes.
alter table voice.notice add column channels text[] not null default '{}'
  check (channels <@ array['sms', 'email', 'push']);
