import { type Limit, limits } from '@sawt/contract';
import type { Pool } from 'pg';
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { Database } from '../database/database.ts';
import { problem } from '../http/problem.ts';
import type { Job } from '../jobs/jobs.ts';

export interface Limits {
  /** Counts a request. @throws problem `request.too_many`, with when to come again */
  count(limit: Limit, caller: string): Promise<void>;
}

interface LimitOptions {
  pool: Pool;
  /** How many times what the contract says is let through; 1 but for tests and benchmarks. */
  factor: number;
}

/** The limits of the contract. Time is the machine's own: what is counted is how fast somebody really asks. */
export function createLimits(options: LimitOptions): Limits {
  const entries = Object.keys(limits) as Limit[];
  const limiters = new Map(entries.map((limit) => [limit, createLimiter(limit, options)]));
  return {
    async count(limit, caller) {
      try {
        await limiters.get(limit)?.consume(caller);
      } catch (refusal) {
        if (!(refusal instanceof RateLimiterRes)) throw refusal;
        throw problem('request.too_many', { retryAfterSeconds: Math.max(1, Math.ceil(refusal.msBeforeNext / 1000)) });
      }
    },
  };
}

function createLimiter(limit: Limit, { pool, factor }: LimitOptions): RateLimiterMemory | RateLimiterPostgres {
  const { requests, seconds, shared } = limits[limit];
  const points = requests * factor;
  const inMemory = new RateLimiterMemory({ keyPrefix: limit, points, duration: seconds });
  if (!shared) return inMemory;
  return new RateLimiterPostgres({
    storeClient: pool,
    storeType: 'pool',
    schemaName: 'platform',
    tableName: 'rate_limit',
    // By a migration; and old rows go by a job.
    tableCreated: true,
    clearExpiredByTimeout: false,
    keyPrefix: limit,
    points,
    duration: seconds,
    // Whoever is past the limit is refused from memory until it is over, and costs the database nothing.
    inMemoryBlockOnConsumed: points + 1,
    // While the database cannot count, each server does for itself.
    insuranceLimiter: inMemory,
  });
}

/** What is over goes every quarter of an hour. */
export function createForgetCallers(database: Database): Job {
  return {
    name: 'limits.remove_expired',
    cron: '*/15 * * * *',
    run: async () => void (await database.deleteFrom('platform.rate_limit').where('expire', '<', Date.now()).execute()),
  };
}
