-- Who changes office begins anew: when a person's roles or place change, or they leave, their sessions end in the same
-- transaction, whatever way the change came. A citizen's first sign-in, which gives the citizen's role, is none.
create function directory.end_sessions_of_person() returns trigger language plpgsql as $$
begin
  delete from identity.session where "userId" = new.id;
  return null;
end $$;
create trigger person_end_sessions after update of active, agency, department on directory.person for each row
  when (old.active is distinct from new.active or old.agency is distinct from new.agency or old.department is distinct from new.department)
  execute function directory.end_sessions_of_person();

create function directory.end_sessions_of_role() returns trigger language plpgsql as $$
declare held record;
begin
  held := case tg_op when 'DELETE' then old else new end;
  if (select staff from directory.role where code = held.role) then
    delete from identity.session where "userId" = held.person_id;
  end if;
  return null;
end $$;
create trigger person_role_end_sessions after insert or update or delete on directory.person_role for each row
  execute function directory.end_sessions_of_role();
