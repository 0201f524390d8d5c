-- Of numbers that were drawn the first that no case has; null: all are taken. Asked with the owner's rights: whoever sends a case does not
-- see those of others, behind the wall, and took their numbers for free.
create function voice.free_case_number(drawn text[]) returns text language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare candidate text;
begin
  foreach candidate in array drawn loop
    perform from voice.case where number = candidate;
    if not found then return candidate; end if;
  end loop;
  return null;
end $$;
revoke execute on function voice.free_case_number(text[]) from public;
grant execute on function voice.free_case_number(text[]) to sawt_app;
