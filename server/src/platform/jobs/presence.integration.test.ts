import { afterAll, beforeAll, expect, test } from 'vitest';
import { query } from '../../../testing/query.ts';
import { createTestRegion, type TestRegion } from '../../../testing/test-region.ts';

let region: TestRegion;
beforeAll(async () => {
  region = await createTestRegion();
});
afterAll(() => region?.close());

test('what a killed worker had begun is given back after a minute, and what a living one is at work on stays with it', async () => {
  const held = async (id: string, seenSecondsAgo: number | null, lockedSecondsAgo: number) => {
    if (seenSecondsAgo !== null) {
      await query(region.ownerUrl, `insert into platform.worker values ($1, now() - $2 * interval '1 second')`, [id, seenSecondsAgo]);
    }
    await query(
      region.ownerUrl,
      `select graphile_worker.add_job('voice.try_rules', '{}', run_at => now() + interval '1 hour', job_key => $1)`,
      [id],
    );
    await query(
      region.ownerUrl,
      `update graphile_worker._private_jobs set locked_by = $1, locked_at = now() - $2 * interval '1 second' where key = $1`,
      [id, lockedSecondsAgo],
    );
  };
  await held('killed', 600, 600);
  await held('killed-before-it-was-seen', null, 600);
  await held('alive-for-hours', 5, 7200);
  await held('just-begun', null, 5);
  await region.server.app.jobs.runNow('platform.free_lost_jobs');
  const rows = await query<{ key: string }>(
    region.ownerUrl,
    'select key from graphile_worker._private_jobs where locked_by is not null and key is not null order by key',
  );
  expect(rows.map(({ key }) => key)).toEqual(['alive-for-hours', 'just-begun']);
});

test('a server that takes work is seen, and not any more once it has stopped', async () => {
  const seen = async () =>
    (await query(region.ownerUrl, `select from platform.worker where seen_at > now() - interval '10 seconds'`)).length;
  const { jobs } = region.server.app;
  const before = await seen();
  await jobs.start(false);
  expect(await seen()).toBeGreaterThan(before);
  await jobs.stop();
  expect(await seen()).toBe(before);
});
