-- Whoever looks after the suggestion sees how a training goes, what took the place of what, and can take back a change.
alter table voice.suggestion_model
  -- The one then at work: this took its place, or was no better than it.
  add column against integer;
grant update (against) on voice.suggestion_model to sawt_app;

alter table voice.suggestion_setting
  -- Null: none is asked for or running.
  add column training text check (training in ('waiting', 'running', 'failed')),
  add column training_at timestamptz,
  -- Of its steps, those done: 0 to 1.
  add column training_share double precision not null default 0 check (training_share between 0 and 1),
  -- What was said before, to take the last change back.
  add column before_mode text check (before_mode in ('off', 'propose', 'route')),
  add column before_threshold double precision check (before_threshold between 0.5 and 0.99),
  add column changed_by uuid,
  add column changed_at timestamptz;
grant update (training, training_at, training_share, before_mode, before_threshold, changed_by, changed_at)
  on voice.suggestion_setting to sawt_app;
