import { parseCronItems, run, runOnce, type Task, Logger as WorkerLogger } from 'graphile-worker';
import { sql } from 'kysely';
import type { Pool } from 'pg';
import type { Tx } from '../database/database.ts';
import type { EventBus } from '../events/event-bus.ts';
import type { Logger } from '../log.ts';
import { createPresence, freeLostJobs } from './presence.ts';

/** Work that happens after the request, or by the calendar. Runs at least once: must be idempotent. */
export interface Job<P = unknown> {
  readonly name: string;
  /** Cron pattern in UTC, for work that comes round. */
  readonly cron?: string;
  run(payload: P): Promise<void>;
}

export interface Jobs {
  /**
   * Starts taking work; concurrency is per server.
   * @param alone true where no other server can be at work: jobs that a killed one left locked are then free at once,
   *   otherwise when the killed one has not been seen for a minute
   */
  start(alone: boolean): Promise<void>;
  /** Lets running jobs finish and gives the rest back to the queue. */
  stop(): Promise<void>;
  /** Runs what is due now and returns when nothing is left; for tests and the demo region. */
  runAll(): Promise<void>;
  /** Runs one job at once in this process, whatever else waits. */
  runNow(name: string, payload?: object): Promise<void>;
}

/**
 * Queues a job in the transaction that needs it.
 * @param key of a job there is only one of: one that waits, or was given up, is due now instead of being joined by another
 * @param at not before this moment of the machine's clock
 * @param queue whose jobs are run one after another, whatever number of servers there is
 */
export async function queueJob(
  tx: Tx,
  name: string,
  payload: object,
  { key = null, queue = null, at = null }: { key?: string | null; queue?: string | null; at?: Date | null } = {},
): Promise<void> {
  await sql`
    select graphile_worker.add_job(${name}, ${JSON.stringify(payload)}::json, job_key => ${key}::text, queue_name => ${queue}::text, run_at => ${at}::timestamptz)`.execute(
    tx,
  );
}

const unlockAll = `
  select graphile_worker.force_unlock_workers(array(select distinct locked_by from graphile_worker._private_jobs where locked_by is not null))`;

const isAnyDue = async (pool: Pool, names: readonly string[]): Promise<boolean> =>
  (
    await pool.query(
      `select from graphile_worker._private_jobs as job join graphile_worker._private_tasks as task on task.id = job.task_id
       where task.identifier = any($1) and job.is_available and job.run_at <= now() limit 1`,
      [names],
    )
  ).rowCount === 1;

export function createJobs(options: { pool: Pool; log: Logger; events: EventBus; jobs: readonly Job[]; concurrency?: number }): Jobs {
  const { pool, log, events, concurrency = 4 } = options;
  const freeing: Job = { name: 'platform.free_lost_jobs', cron: '* * * * *', run: () => freeLostJobs(pool) };
  const jobs = [...options.jobs, freeing];
  const logger = new WorkerLogger(() => (level, message) => {
    if (level === 'error') log.error({ message }, 'job failed');
    else if (level === 'warning') log.warn({ message }, 'jobs');
    else log.debug({ message }, 'jobs');
  });
  const taskList: Record<string, Task> = {};
  for (const job of jobs) taskList[job.name] = (payload) => job.run(payload);
  for (const subscriber of events.subscribers) taskList[subscriber.name] = (payload) => subscriber.hear(payload as object);
  const parsedCronItems = parseCronItems(
    jobs.flatMap((job) => (job.cron ? [{ task: job.name, match: job.cron, identifier: job.name }] : [])),
  );

  const presence = createPresence(pool, log);
  let runner: Awaited<ReturnType<typeof run>> | undefined;
  return {
    async start(alone) {
      if (alone) await pool.query(unlockAll);
      // Signals are the server's own to handle: it stops HTTP first, then the jobs, then the database.
      runner = await run({ pgPool: pool, taskList, parsedCronItems, concurrency, logger, noHandleSignals: true, events: presence.events });
      await presence.start();
    },
    async stop() {
      if (!runner) return;
      await runner.stop();
      await presence.stop();
      runner = undefined;
    },
    async runAll() {
      // A round also ends while the lane of what is left is not yet given back, which happens after the next job is asked for.
      // A lane that a killed server holds is not waited for.
      for (let round = 0; round === 0 || (round < 50 && (await isAnyDue(pool, Object.keys(taskList)))); round++) {
        await runOnce({ pgPool: pool, taskList, logger, noHandleSignals: true });
      }
    },
    async runNow(name, payload = {}) {
      const job = jobs.find((candidate) => candidate.name === name);
      if (!job) throw new Error(`No job is called ${name}`);
      await job.run(payload);
    },
  };
}
