-- The agency wall: row-level security on everything that belongs to a case. Each transaction of the running server says
-- for whom it works (platform/database/wall.ts); where it says nothing, no row comes out or goes in, whatever the
-- statement. Settings are read in sub-selects, so once a statement and not once a row.
--   sawt.reach       own | department | agency | region: how far the reader's permission to read cases goes
--   sawt.side        citizen | agency | emirate
--   sawt.person, sawt.agency, sawt.department   where the reader stands
--   sawt.held        the case that this transaction has locked (voice.hold_case): it may leave the holder's reach, as a
--                    case that an agency returns does
alter table voice.case enable row level security;
create policy wall on voice.case to sawt_app using (
  case (select current_setting('sawt.reach', true))
    when 'region' then true
    when 'agency' then agency = (select current_setting('sawt.agency', true))
    when 'department' then department = (select current_setting('sawt.department', true))
    when 'own' then (select nullif(current_setting('sawt.person', true), '')::uuid) in (citizen_id, assignee_id)
    else false
  end
  or id = (select nullif(current_setting('sawt.held', true), '')::bigint)
);

-- What hangs on a case is seen by whoever sees the case: the sub-selects below go through its policy.
alter table voice.case_event enable row level security;
create policy wall on voice.case_event to sawt_app using (
  (select current_setting('sawt.reach', true)) = 'region' or exists (select from voice.case where "case".id = case_event.case_id)
);
alter table voice.clock enable row level security;
create policy wall on voice.clock to sawt_app using (
  (select current_setting('sawt.reach', true)) = 'region' or exists (select from voice.case where "case".id = clock.case_id)
);
alter table voice.clock_rung enable row level security;
create policy wall on voice.clock_rung to sawt_app using (
  (select current_setting('sawt.reach', true)) = 'region' or exists (select from voice.clock where clock.id = clock_rung.clock_id)
);

-- A file is its owner's, and of those who see the case it is attached to; what colleagues attach to their notes is not
-- the citizen's to see.
alter table platform.file enable row level security;
create policy own on platform.file to sawt_app using (
  (select current_setting('sawt.reach', true)) = 'region' or owner_id = (select nullif(current_setting('sawt.person', true), '')::uuid)
);
create policy of_case on platform.file to sawt_app using (
  case
    when subject ~ '^case:[0-9]+$' then true
    when subject ~ '^case-internal:[0-9]+$' then (select current_setting('sawt.side', true)) in ('agency', 'emirate')
    else false
  end
  and exists (select from voice.case where "case".id = nullif(substring(file.subject from '[0-9]+$'), '')::bigint)
);

-- Locks a case that the transaction may see and lets it leave the transaction's reach.
create function voice.hold_case(wanted text) returns setof voice.case language plpgsql as $$
declare found_case voice.case;
begin
  select * into found_case from voice.case where number = wanted for update;
  if found then
    perform set_config('sawt.held', found_case.id::text, true);
    return next found_case;
  end if;
end $$;

-- Searching for words. PostgreSQL evaluates a policy before any operator it does not know to be free of side effects, and
-- does not know it of `@@`: under the policy the index on the words would never be used. So this one question is asked with
-- the owner's rights, and carries the wall in itself.
create function voice.search_cases(words text) returns setof bigint language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select id from voice.case
  where search @@ to_tsquery('simple', words) and case (select current_setting('sawt.reach', true))
    when 'region' then true
    when 'agency' then agency = (select current_setting('sawt.agency', true))
    when 'department' then department = (select current_setting('sawt.department', true))
    when 'own' then (select nullif(current_setting('sawt.person', true), '')::uuid) in (citizen_id, assignee_id)
    else false
  end
$$;
revoke execute on function voice.hold_case(text), voice.search_cases(text) from public;
grant execute on function voice.hold_case(text), voice.search_cases(text) to sawt_app;
