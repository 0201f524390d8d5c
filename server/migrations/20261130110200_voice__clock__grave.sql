-- The clock of an urgent or high case, and that of a directive: after an outage these are climbed first, whatever else waits.
alter table voice.clock add column grave boolean not null default false;
update voice.clock k set grave = true from voice.case c where c.id = k.case_id and k.done_at is null and (c.priority in ('urgent', 'high') or k.kind = 'directive');
drop index voice.clock_next_rung;
create index clock_next_rung on voice.clock (grave, next_rung_at) where next_rung_at is not null;
-- What escalation has still to tell.
create index clock_rung_untold on voice.clock_rung (fired_at) where not told;
