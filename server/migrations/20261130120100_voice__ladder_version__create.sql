-- The ladder of each kind of clock, as administrators make it. The newest version is in force; none is ever rewritten, so that what fired says by which.
create table voice.ladder_version (
  id integer generated always as identity primary key,
  clock_kind text not null check (clock_kind in ('acknowledge', 'answer', 'directive')),
  -- As the contract writes them (contract/src/voice-escalation.ts), in the order in which they are climbed.
  rungs jsonb not null check (jsonb_array_length(rungs) > 0),
  -- Null: as installed.
  changed_by uuid,
  changed_at timestamptz not null
);
create index ladder_version_by_kind on voice.ladder_version (clock_kind, id desc);
grant select, insert on voice.ladder_version to sawt_app;

create function voice.refuse_ladder_version_rewrite() returns trigger language plpgsql as $$
begin
  raise exception 'A version of a ladder is never rewritten';
end $$;
create trigger ladder_version_kept before update or delete on voice.ladder_version
  for each row execute function voice.refuse_ladder_version_rewrite();

insert into voice.ladder_version (clock_kind, rungs, changed_at)
  select kind, jsonb_build_array(
      '{"unit": "percent", "value": 75, "audiences": ["assignee", "coordinators"], "telling": "at_once", "repeat": null}'::jsonb,
      jsonb_build_object('unit', 'percent', 'value', 100, 'audiences', '["agency_leaders"]'::jsonb,
        'telling', case kind when 'directive' then 'at_once' else 'grave_at_once' end, 'repeat', null)
    ), now()
  from unnest('{acknowledge,answer,directive}'::text[]) with ordinality as installed (kind, place) order by place;

-- Up to 100 the share of the time in per cent; above, so many working hours after it is over.
alter table voice.clock_rung rename column percent to step;
-- Null: fired before there were versions, and told.
alter table voice.clock_rung add column ladder integer references voice.ladder_version;
update voice.clock_rung set ladder = version.id
  from voice.clock join voice.ladder_version as version on version.clock_kind = clock.kind
  where clock.id = clock_rung.clock_id and not told;
drop table voice.rung;
