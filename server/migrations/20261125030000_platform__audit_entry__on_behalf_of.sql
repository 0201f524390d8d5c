-- For whom the actor acted, where that was somebody else. Sealed with the entry: see docs/adr/0010.
alter table platform.audit_entry add column on_behalf_of uuid;
create index audit_entry_on_behalf_of on platform.audit_entry (on_behalf_of, id) where on_behalf_of is not null;
