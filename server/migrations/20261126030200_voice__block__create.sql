-- Who may not send cases for a while, and why. Told to them, with how to object; another officer than who set it decides that.
create table voice.block (
  id uuid primary key,
  citizen_id uuid not null,
  reason text not null,
  set_by uuid not null,
  set_at timestamptz not null,
  until_at timestamptz not null check (until_at > set_at),
  appeal text,
  appealed_at timestamptz,
  -- Lifted by whoever set it or on appeal; or the appeal dismissed.
  outcome text check (outcome in ('lifted', 'dismissed')),
  decided_by uuid,
  decided_at timestamptz,
  decision text,
  check ((appeal is null) = (appealed_at is null)),
  check ((outcome is null) = (decided_by is null) and (outcome is null) = (decided_at is null)),
  check (appeal is null or decided_by <> set_by)
);
create index block_citizen on voice.block (citizen_id, until_at desc);
create index block_set on voice.block (set_at desc, id desc);
grant select, insert, delete on voice.block to sawt_app;
grant update (appeal, appealed_at, outcome, decided_by, decided_at, decision) on voice.block to sawt_app;
alter table voice.block enable row level security;
create policy wall on voice.block to sawt_app using (
  (select current_setting('sawt.reach', true)) = 'region'
  or citizen_id = (select nullif(current_setting('sawt.person', true), '')::uuid)
);
insert into directory.role_permission (role, permission, scope) values ('emirate_officer', 'voice.block_citizen', 'region');

-- How often a citizen sent the same words within a day. A hash of them in their comparable form, without order and digits.
create unlogged table voice.repeat (
  citizen_id uuid not null,
  words_hash text not null,
  times integer not null,
  last_at timestamptz not null,
  primary key (citizen_id, words_hash)
);
create index repeat_last on voice.repeat (last_at);
grant select, insert, update, delete on voice.repeat to sawt_app;
alter table voice.repeat enable row level security;
create policy wall on voice.repeat to sawt_app using (
  (select current_setting('sawt.reach', true)) = 'region'
  or citizen_id = (select nullif(current_setting('sawt.person', true), '')::uuid)
);

-- All that is asked before a case is taken, in one go, because every case is asked it: has this key made one already, is the citizen
-- blocked, and how long must they wait before they say the same again? The first `free` times within a day nothing; then a minute,
-- four, sixteen, at most a day. With the rights of the caller: the wall holds. Two of one key wait for each other.
create function voice.admit_submission(author uuid, key uuid, citizen uuid, words text, moment timestamptz, free integer)
returns table (earlier bigint, blocked_until timestamptz, wait_seconds integer) language plpgsql as $$
declare seen voice.repeat;
begin
  perform pg_advisory_xact_lock(hashtextextended(author || ':' || key, 0));
  select id into earlier from voice.case
    where (author = citizen and citizen_id = author or author <> citizen and entered_by = author) and submission_key = key;
  if found then return next; return; end if;
  select max(until_at) into blocked_until from voice.block
    where citizen_id = citizen and until_at > moment and outcome is distinct from 'lifted';
  insert into voice.repeat as known values (citizen, words, 1, moment)
    on conflict (citizen_id, words_hash) do update set
      times = case when known.last_at < moment - interval '1 day' then 1 else known.times + 1 end,
      last_at = case when known.last_at < moment - interval '1 day' or known.times < free then moment else known.last_at end
    returning * into seen;
  if seen.times > free then
    wait_seconds := ceil(extract(epoch from seen.last_at - moment) + least(86400, 60 * power(4, least(seen.times - free - 1, 8))));
    if wait_seconds <= 0 then
      update voice.repeat set last_at = moment where citizen_id = citizen and words_hash = words;
    end if;
  end if;
  return next;
end $$;
revoke execute on function voice.admit_submission(uuid, uuid, uuid, text, timestamptz, integer) from public;
grant execute on function voice.admit_submission(uuid, uuid, uuid, text, timestamptz, integer) to sawt_app;
