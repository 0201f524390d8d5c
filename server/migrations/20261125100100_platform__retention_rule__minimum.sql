-- No rule goes below what the platform still needs the data for: a job that is tried again for days recognises by its
-- message what it has told already.
alter table platform.retention_rule add column minimum_days integer not null default 1;
update platform.retention_rule set minimum_days = 30 where code = 'messages';
alter table platform.retention_rule add constraint retention_rule_minimum check (days >= minimum_days);
