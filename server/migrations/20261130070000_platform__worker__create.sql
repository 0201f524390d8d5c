-- Who is at work on jobs now. What a worker that is not seen any more had begun is begun by another.
create table platform.worker (
  id text primary key,
  seen_at timestamptz not null
);
create index worker_by_seen on platform.worker (seen_at);
grant select, insert, update, delete on platform.worker to sawt_app;
