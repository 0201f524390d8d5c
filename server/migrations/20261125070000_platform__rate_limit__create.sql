-- How often who has asked lately, shared by all servers. Shaped as rate-limiter-flexible reads it. Unlogged: after a crash the
-- counting begins anew, and no request waits for the disk.
create unlogged table platform.rate_limit (
  key varchar(255) primary key,
  points integer not null default 0,
  -- Milliseconds since 1970.
  expire bigint
) with (fillfactor = 50);
grant select, insert, update, delete on platform.rate_limit to sawt_app;
