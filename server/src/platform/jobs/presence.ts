import { EventEmitter } from 'node:events';
import type { WorkerEvents } from 'graphile-worker';
import type { Pool } from 'pg';
import type { Logger } from '../log.ts';

const beatMs = 20_000;

const beat = `
  insert into platform.worker (id, seen_at) select id, now() from unnest($1::text[]) as id
  on conflict (id) do update set seen_at = excluded.seen_at`;

// Three beats and some: a server that was merely busy keeps its jobs. Whoever had none seen yet began a moment ago.
const freeLost = `
  with lost as (delete from platform.worker where seen_at < now() - interval '70 seconds' returning id),
    free as (select graphile_worker.force_unlock_workers(array(
      select distinct locked_by from graphile_worker._private_jobs
      where locked_by is not null and locked_at < now() - interval '70 seconds'
        and (locked_by in (select id from lost) or locked_by not in (select id from platform.worker))
    )))
  select from free`;

/** Gives back the jobs of workers that have not been seen for a minute: the library itself would wait four hours. */
export const freeLostJobs = async (pool: Pool): Promise<void> => void (await pool.query(freeLost));

/** Says, as long as it runs, that the workers of this server are alive. */
export function createPresence(pool: Pool, log: Logger) {
  const workers = new Set<string>();
  const events: WorkerEvents = new EventEmitter();
  events.on('worker:create', ({ worker }) => void workers.add(worker.workerId));
  const say = () => pool.query(beat, [[...workers]]);
  let timer: NodeJS.Timeout | undefined;
  return {
    events,
    async start() {
      await say();
      timer = setInterval(() => void say().catch((error) => log.warn({ error }, 'the workers could not say that they are alive')), beatMs);
    },
    async stop() {
      clearInterval(timer);
      await pool.query('delete from platform.worker where id = any($1)', [[...workers]]);
      workers.clear();
    },
  };
}
