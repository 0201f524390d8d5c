-- Live screens end with their session, whatever way it ends and at whichever server: told at the commit.
create function identity.tell_session_ended() returns trigger language plpgsql as $$
begin
  perform pg_notify('sawt_session_ended', old.id::text);
  return null;
end $$;
create trigger session_tell_ended after delete on identity.session for each row execute function identity.tell_session_ended();
