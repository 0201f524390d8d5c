-- Where a text belongs, suggested from its words: the models that were trained, and what is done with what they say.
-- See docs/adr/0023.
create table voice.suggestion_model (
  id integer generated always as identity primary key,
  -- `refused`: trained, and no better than the one at work.
  state text not null check (state in ('live', 'past', 'refused')),
  made_at timestamptz not null,
  -- It has seen no case that came later.
  trained_until timestamptz not null,
  corpus_texts integer not null,
  cases integer not null,
  -- How good it was on the newest cases, or where these are too few on folds it was not trained on; beside it the one then at work.
  evaluation jsonb not null,
  -- Weights of hashed pieces of words: no text can be read from it.
  model bytea not null,
  live_at timestamptz,
  -- Who brought it back; null: it was put to work for being better.
  live_by uuid
);
create unique index suggestion_model_one_live on voice.suggestion_model (state) where state = 'live';
grant select, insert, delete on voice.suggestion_model to sawt_app;
grant update (state, live_at, live_by) on voice.suggestion_model to sawt_app;

create table voice.suggestion_setting (
  only_one boolean primary key default true check (only_one),
  -- `propose` shows people what is likely; `route` also sends a case that names no category to its agency.
  mode text not null check (mode in ('off', 'propose', 'route')),
  -- From what confidence on it is sure.
  threshold double precision not null check (threshold between 0.5 and 0.99)
);
insert into voice.suggestion_setting (mode, threshold) values ('propose', 0.9);
grant select on voice.suggestion_setting to sawt_app;
grant update (mode, threshold) on voice.suggestion_setting to sawt_app;

insert into directory.role_permission (role, permission, scope) values ('admin', 'voice.manage_suggestion', 'region');
