-- The words that cases have been written with, so that a search for a mistyped one can offer the right one. Single words,
-- without who wrote them or where; only those of several cases are ever offered.
create table voice.search_word (
  -- In its searchable form (platform/i18n/arabic.ts).
  word text primary key,
  -- As it was written first.
  shown text not null,
  cases integer not null,
  seen_at timestamptz not null
);
create index search_word_rare on voice.search_word (seen_at) where cases < 5;
-- Up to which case the words have been taken.
create table voice.search_word_state (
  single boolean primary key default true check (single),
  last_case bigint not null default 0
);
insert into voice.search_word_state default values;
grant select, insert, update, delete on voice.search_word to sawt_app;
grant select, update on voice.search_word_state to sawt_app;
