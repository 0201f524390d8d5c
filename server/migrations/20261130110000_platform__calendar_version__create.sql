-- Working time as data, in versions: the region's (code 'region'), and of each agency that differs what differs. A version holds from its
-- day on; of two that hold on a day the newer counts. Nothing that was is rewritten: how long a clock ran is counted by what held then.
create table platform.calendar_version (
  code text not null,
  version integer not null,
  effective_from text not null check (effective_from ~ '^\d{4}-\d\d-\d\d$'),
  -- See `CalendarRules` in contract/src/calendar-rules.ts.
  rules jsonb not null,
  changed_by uuid,
  changed_at timestamptz not null,
  primary key (code, version)
);
grant select, insert on platform.calendar_version to sawt_app;

create table platform.calendar_zone (
  single boolean primary key default true check (single),
  time_zone text not null
);
grant select on platform.calendar_zone to sawt_app;

insert into platform.calendar_zone (time_zone) select time_zone from platform.calendar where code = 'region';
insert into platform.calendar_version (code, version, effective_from, rules, changed_at)
  select code, 1, '1970-01-01',
    jsonb_build_object('hours', hours, 'ramadanHours', ramadan_hours, 'exceptions', '[]'::jsonb, 'holidays',
      (select coalesce(jsonb_agg(holiday || '{"corrections": []}'), '[]') from jsonb_array_elements(holidays) as holiday)),
    '2026-11-01T00:00:00Z'
  from platform.calendar;
drop table platform.calendar;

-- The clocks whose time runs, by agency: what a change of working time moves.
create index clock_due_agency on voice.clock (agency, id) where done_at is null and paused_at is null and due_at is not null;

-- One act of moving the open deadlines after a change of working time, and how far it is.
create table voice.deadline_move (
  id bigint generated always as identity primary key,
  calendar text not null,
  version integer not null,
  -- How many there are; null until the work has begun.
  wanted integer,
  looked integer not null default 0,
  moved integer not null default 0,
  -- The clock that was looked at last.
  last_clock bigint not null default 0,
  began_at timestamptz not null,
  ended_at timestamptz
);
create index deadline_move_calendar on voice.deadline_move (calendar, id desc);
grant select, insert, update on voice.deadline_move to sawt_app;

insert into directory.role_permission (role, permission, scope) values ('admin', 'voice.manage_calendars', 'region');
