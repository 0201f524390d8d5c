create table platform.audit_entry (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  event text not null,
  actor_id uuid,
  subject text not null,
  details jsonb not null default '{}',
  request_id text,
  address inet
);
create index audit_entry_at on platform.audit_entry (at);
create index audit_entry_subject on platform.audit_entry (subject, id);
create index audit_entry_actor on platform.audit_entry (actor_id, id);
create index audit_entry_event on platform.audit_entry (event, id);

-- Append-only, for the owner of the table too: a record that can be edited proves nothing.
create function platform.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end $$;
create trigger audit_entry_append_only before update or delete on platform.audit_entry
  for each row execute function platform.refuse_change();
create trigger audit_entry_no_truncate before truncate on platform.audit_entry
  for each statement execute function platform.refuse_change();

grant select, insert on platform.audit_entry to sawt_app;
