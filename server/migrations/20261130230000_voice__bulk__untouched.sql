-- Nobody asks any more when a move in bulk or an import was last gone on with: the queue knows what was left behind.
alter table voice.bulk drop column touched_at;
alter table voice.case_import drop column touched_at;
