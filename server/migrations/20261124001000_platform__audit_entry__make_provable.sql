-- The log becomes provable: each entry sealed by the server, all of them leaves of a Merkle tree (RFC 9162) whose signed
-- heads lie with a witness outside the database. See docs/adr/0010. No installation has entries to keep yet: those
-- written before could not be proven, so the log begins here.
alter table platform.audit_entry disable trigger user;
truncate platform.audit_entry restart identity;
alter table platform.audit_entry enable trigger user;
-- As the request had it: inet would write some addresses differently from how they were sealed.
alter table platform.audit_entry alter column address type text using host(address);
-- HMAC-SHA256 over the entry with a key that the database does not know.
alter table platform.audit_entry add column seal bytea not null;

-- Entries that are not in the tree yet. Concurrent transactions commit in another order than they took their ids, so the
-- tree is made afterwards.
create table platform.audit_pending (entry_id bigint primary key);
create table platform.audit_leaf (
  position bigint primary key,
  entry_id bigint not null unique,
  hash bytea not null
);
-- Roots of complete subtrees of 2^level leaves, from level 8 on: what roots and proofs are made of without reading all.
create table platform.audit_node (
  level smallint not null,
  position bigint not null,
  hash bytea not null,
  primary key (level, position)
);
-- Signed heads of the tree, as text (C2SP tlog-checkpoint).
create table platform.audit_checkpoint (
  size bigint primary key,
  at timestamptz not null,
  note text not null
);

create function platform.queue_audit_entry() returns trigger language plpgsql as $$
begin
  insert into platform.audit_pending values (new.id);
  return null;
end $$;
create trigger audit_entry_queue after insert on platform.audit_entry for each row execute function platform.queue_audit_entry();

create trigger audit_leaf_append_only before update or delete on platform.audit_leaf for each row execute function platform.refuse_change();
create trigger audit_leaf_no_truncate before truncate on platform.audit_leaf for each statement execute function platform.refuse_change();
create trigger audit_node_append_only before update or delete on platform.audit_node for each row execute function platform.refuse_change();
create trigger audit_node_no_truncate before truncate on platform.audit_node for each statement execute function platform.refuse_change();
create trigger audit_checkpoint_append_only before update or delete on platform.audit_checkpoint
  for each row execute function platform.refuse_change();
create trigger audit_checkpoint_no_truncate before truncate on platform.audit_checkpoint
  for each statement execute function platform.refuse_change();

grant select, insert, delete on platform.audit_pending to sawt_app;
grant select, insert on platform.audit_leaf, platform.audit_node, platform.audit_checkpoint to sawt_app;
