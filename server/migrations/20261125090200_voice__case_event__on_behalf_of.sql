-- For whom a deputy made the move.
alter table voice.case_event add column on_behalf_of uuid;
