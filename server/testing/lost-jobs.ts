import { query } from './query.ts';
import type { TestRegion } from './test-region.ts';

/** What a worker that was killed had begun, as others find it once it has not been seen for a minute. */
export async function aMinuteLater({ ownerUrl, server }: TestRegion): Promise<void> {
  await query(ownerUrl, `update platform.worker set seen_at = seen_at - interval '2 minutes'`);
  await query(
    ownerUrl,
    `update graphile_worker._private_jobs set locked_at = locked_at - interval '2 minutes' where locked_at is not null`,
  );
  await server.app.jobs.runNow('platform.free_lost_jobs');
}
