-- Which earlier version a ladder brings back; null: none.
alter table voice.ladder_version add column restored_from integer references voice.ladder_version;
-- The same of what is set for a scope.
alter table voice.deadline_policy add column restored_from integer references voice.deadline_policy;
