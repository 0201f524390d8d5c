-- What tells whether somebody remembered by their session is still who they were: the versions of the session's row and of
-- the person's, and for whom the session acts. Null where the session is over. A change of roles or place ends the sessions
-- of staff, so nothing else can have changed.
create function identity.session_stamp(wanted uuid) returns text language sql stable as $$
  select session.xmin::text || ' ' || person.xmin::text || ' ' || coalesce(acting.leader_id::text, '')
  from identity.session join directory.person on person.id = "userId" left join directory.acting on session_id = session.id::text
  where session.id = wanted and "expiresAt" > now()
$$;
revoke execute on function identity.session_stamp(uuid) from public;
grant execute on function identity.session_stamp(uuid) to sawt_app;
