-- The quality desk: answers of each week are drawn to be judged by the emirate. See docs/adr/0056.
insert into directory.role_permission (role, permission, scope) values
  ('emirate_officer', 'voice.judge_answer', 'region'),
  ('emirate_leader', 'voice.judge_answer', 'region'),
  ('emirate_officer', 'voice.read_quality', 'region'),
  ('emirate_leader', 'voice.read_quality', 'region'),
  ('agency_leader', 'voice.read_quality', 'agency'),
  ('coordinator', 'voice.read_quality', 'agency');

-- A week that was drawn, by the Sunday on which it began. With the seed anybody draws the same cases again; it is made after the week is over,
-- so that nobody knew beforehand which answers would be looked at.
create table voice.quality_week (
  week text primary key check (week ~ '^\d{4}-\d\d-\d\d$'),
  seed text not null check (char_length(seed) between 16 and 64),
  drawn_at timestamptz not null
);
grant select, insert on voice.quality_week to sawt_app;

create table voice.quality_sample (
  case_id bigint primary key references voice.case on delete cascade,
  week text not null references voice.quality_week,
  -- Whose answer it was; the case may have gone elsewhere since.
  agency text not null
);
create index quality_sample_by_week on voice.quality_sample (week, agency);
grant select, insert on voice.quality_sample to sawt_app;

create table voice.quality_verdict (
  id bigint generated always as identity primary key,
  case_id bigint not null references voice.case on delete cascade,
  at timestamptz not null,
  by_id uuid not null,
  marks jsonb not null,
  is_good boolean not null,
  note text check (char_length(note) between 1 and 1000)
);
create index quality_verdict_by_case on voice.quality_verdict (case_id, id desc);
grant select, insert on voice.quality_verdict to sawt_app;

-- What is thought of an answer is seen by whoever sees the case, save its citizen.
alter table voice.quality_sample enable row level security;
create policy wall on voice.quality_sample to sawt_app using (
  (select current_setting('sawt.side', true)) in ('agency', 'emirate', 'nobody')
  and (
    (select current_setting('sawt.reach', true)) = 'region'
    or exists (select from voice.case where "case".id = quality_sample.case_id)
  )
);
alter table voice.quality_verdict enable row level security;
create policy wall on voice.quality_verdict to sawt_app using (
  (select current_setting('sawt.side', true)) in ('agency', 'emirate', 'nobody')
  and (
    (select current_setting('sawt.reach', true)) = 'region'
    or exists (select from voice.case where "case".id = quality_verdict.case_id)
  )
);
