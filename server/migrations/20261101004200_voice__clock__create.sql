-- A run of a clock over a case, in working minutes. Paused spans are what `used_minutes` does not hold.
create table voice.clock (
  id bigint generated always as identity primary key,
  case_id bigint not null references voice.case,
  kind text not null check (kind in ('acknowledge', 'answer')),
  run integer not null,
  agency text not null,
  started_at timestamptz not null,
  budget_minutes integer not null check (budget_minutes > 0),
  -- Working minutes used before `resumed_at`.
  used_minutes integer not null default 0,
  resumed_at timestamptz not null,
  paused_at timestamptz,
  due_at timestamptz,
  done_at timestamptz,
  in_time boolean,
  -- The rung to fire next and when; null when none is left or the clock stands still.
  next_rung integer,
  next_rung_at timestamptz,
  unique (case_id, kind, run)
);
-- Never two running clocks of one kind on a case.
create unique index clock_running on voice.clock (case_id, kind) where done_at is null;
-- What the ladder walks: bounded by the rungs that are due, not by the open cases.
create index clock_next_rung on voice.clock (next_rung_at) where next_rung_at is not null;
-- On-time share and median of the answers of a span.
create index clock_done on voice.clock (kind, done_at) where done_at is not null;
create index clock_done_agency on voice.clock (agency, kind, done_at) where done_at is not null;
grant select, insert, update on voice.clock to sawt_app;

-- Each rung fires once for one run of a clock: the primary key is the proof.
create table voice.clock_rung (
  clock_id bigint not null references voice.clock,
  percent integer not null,
  fired_at timestamptz not null,
  primary key (clock_id, percent)
);
grant select, insert on voice.clock_rung to sawt_app;
