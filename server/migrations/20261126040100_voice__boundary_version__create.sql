-- The boundaries of governorates, centres and districts as the administrator imported them. A version is kept whole: cases
-- keep the area that they had when they came.
create table voice.boundary_version (
  id integer generated always as identity primary key,
  state text not null check (state in ('draft', 'live', 'past', 'discarded')),
  file_name text not null,
  -- Each area with its code, level, parent, names and polygons (server/src/modules/voice/areas/shape.ts).
  shapes jsonb not null,
  -- Neighbours that overlap, found when the file was read.
  overlapping jsonb not null,
  made_by uuid not null,
  made_at timestamptz not null,
  live_by uuid,
  live_at timestamptz
);
create unique index boundary_version_one_draft on voice.boundary_version (state) where state = 'draft';
create unique index boundary_version_one_live on voice.boundary_version (state) where state = 'live';
grant select, insert on voice.boundary_version to sawt_app;
grant update (state, live_by, live_at) on voice.boundary_version to sawt_app;

-- The finest area known (a centre or district) and its name as it was; and how the governorate was found. Null: from
-- before that was kept.
alter table voice.case
  add column subarea text,
  add column subarea_name jsonb,
  add column area_by text check (area_by in ('named', 'boundary', 'nearest'));

insert into directory.role_permission (role, permission, scope) values ('admin', 'voice.manage_areas', 'region');
