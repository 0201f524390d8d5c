create table voice.category (
  code text primary key,
  position integer not null,
  parent text references voice.category,
  name jsonb not null,
  -- What follows only a leaf has.
  agency text,
  department text,
  kinds text[] not null default '{}',
  priority text not null default 'normal' check (priority in ('normal', 'high', 'urgent')),
  acknowledge_hours integer,
  answer_hours integer,
  active boolean not null default true
);
grant select on voice.category to sawt_app;
grant update (priority, acknowledge_hours, answer_hours, active) on voice.category to sawt_app;

-- The escalation ladder: at so many per cent of a clock, whom to tell with which template.
create table voice.rung (
  clock_kind text not null check (clock_kind in ('acknowledge', 'answer')),
  percent integer not null check (percent > 0),
  audience text not null check (audience in ('workers', 'agency_leaders')),
  template text not null,
  primary key (clock_kind, percent)
);
grant select on voice.rung to sawt_app;
insert into voice.rung values
  ('acknowledge', 75, 'workers', 'clock-reminder'),
  ('acknowledge', 100, 'agency_leaders', 'clock-overdue'),
  ('answer', 75, 'workers', 'clock-reminder'),
  ('answer', 100, 'agency_leaders', 'clock-overdue');
