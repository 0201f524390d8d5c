-- Since when whoever holds the case has held it in the stage it stands in, and how often its citizen was asked; null: since it was sent.
-- Of the stages it has left, the working minutes in each, by status: cases from before begin to count with their next move.
alter table voice.case
  add column stage_since timestamptz,
  add column paused smallint not null default 0,
  add column stage_minutes jsonb not null default '{}'::jsonb;

update voice.case c set
  stage_since = (select max(at) from voice.case_event e where e.case_id = c.id and (e.from_status is distinct from e.to_status or e.what = 'assign')),
  paused = (select count(*) from voice.case_event e where e.case_id = c.id and e.what = 'ask')
  where status in ('received', 'referred', 'assigned', 'in_progress', 'awaiting_citizen', 'in_review', 'appealed', 'split');
