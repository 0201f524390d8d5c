-- The newest open ones of an agency: its first screen. Through the index by status every change of a status leaves a dead entry that is
-- read again until the next vacuum.
create index case_open_by_agency on voice.case (agency, created_at desc, id desc)
  where status in ('received', 'referred', 'assigned', 'in_progress', 'awaiting_citizen', 'in_review', 'appealed', 'split');

-- A fifth of a million rows would be dead before anybody looks.
alter table voice.case set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.02);
alter table voice.clock set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.02);
alter table voice.case_words set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.02);
