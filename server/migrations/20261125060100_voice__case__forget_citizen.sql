-- Erasure. What a person wrote goes; what government decided stays, and leads to nobody. See docs/adr/0017.
alter table voice.case add column forgotten_at timestamptz;

-- The timeline is appended and never edited, but for this: of a case whose citizen is forgotten, who wrote and their words go.
create function voice.refuse_event_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE'
    and exists (select from voice.case where "case".id = old.case_id and forgotten_at is not null)
    and (new.id, new.case_id, new.at, new.what, new.side, new.from_status, new.to_status, new.details)
      is not distinct from (old.id, old.case_id, old.at, old.what, old.side, old.from_status, old.to_status, old.details)
    and (new.actor_id is null or new.actor_id = old.actor_id)
    and new.files <@ old.files
  then
    return new;
  end if;
  raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end $$;
drop trigger case_event_append_only on voice.case_event;
create trigger case_event_append_only before update or delete on voice.case_event
  for each row execute function voice.refuse_event_change();

-- A text without the words given: where an official wrote a person's name or number.
create function voice.strike_out(said text, words text[]) returns text language plpgsql immutable as $$
declare word text;
begin
  foreach word in array words loop
    if word <> '' then said := replace(said, word, '███'); end if;
  end loop;
  return said;
end $$;

-- With the owner's rights, because nobody else edits a timeline; so it carries the wall in itself: one's own case, or the
-- system's work. Returns false for a case that is not there, is not one's own or is forgotten already.
create function voice.forget_citizen(wanted bigint, words text[], moment timestamptz) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update voice.case set
    forgotten_at = moment, citizen_id = gen_random_uuid(), text = '', search = ''::tsvector, place = null, lat = null, lon = null, cell = null,
    submission_key = gen_random_uuid(), submission_hash = '', proposed_answer = null, proposed_by = null, answer = voice.strike_out(answer, words)
  where id = wanted and forgotten_at is null and status in ('answered', 'closed', 'rejected', 'withdrawn') and (
    current_setting('sawt.reach', true) = 'region'
    or current_setting('sawt.reach', true) = 'own' and citizen_id = nullif(current_setting('sawt.person', true), '')::uuid
  );
  if not found then return false; end if;
  update voice.case_event set
    text = case when side = 'citizen' or what = 'submitted' then null else voice.strike_out(text, words) end,
    files = case when side = 'citizen' or what = 'submitted' then '{}' else files end,
    actor_id = case when side = 'citizen' then null else actor_id end
  where case_id = wanted;
  return true;
end $$;
revoke execute on function voice.forget_citizen(bigint, text[], timestamptz), voice.strike_out(text, text[]) from public;
grant execute on function voice.forget_citizen(bigint, text[], timestamptz) to sawt_app;

-- The same of the person: a citizen, by themselves or by the system.
create function directory.erase_citizen(wanted uuid) returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not (
    current_setting('sawt.reach', true) = 'region'
    or current_setting('sawt.reach', true) = 'own' and wanted = nullif(current_setting('sawt.person', true), '')::uuid
  ) or exists (
    select from directory.person_role join directory.role on role.code = person_role.role where person_id = wanted and role.staff
  ) then
    raise exception 'not to be erased' using errcode = 'insufficient_privilege';
  end if;
  delete from directory.consent where person_id = wanted;
  delete from directory.identity_number where person_id = wanted;
  delete from directory.person_role where person_id = wanted;
  delete from directory.person where id = wanted;
end $$;
revoke execute on function directory.erase_citizen(uuid) from public;
grant execute on function directory.erase_citizen(uuid) to sawt_app;

grant update (recipient, person_id, dedupe_key) on notify.delivery to sawt_app;
grant delete on platform.sms_outbox to sawt_app;
