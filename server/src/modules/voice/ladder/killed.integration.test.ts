import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testAuditKey, testKeyRings, testSecret } from '../../../../testing/global-setup.ts';
import { makeLateClocks, readFired } from '../../../../testing/late-clocks.ts';
import { query } from '../../../../testing/query.ts';
import { type ServerProcess, startProcess } from '../../../../testing/server-process.ts';
import { createTestRegion, type Session, type TestRegion } from '../../../../testing/test-region.ts';

const clocks = 800;
let region: TestRegion;
let workers: ServerProcess[] = [];
beforeAll(async () => {
  region = await createTestRegion();
  await assignOne();
  await makeLateClocks(region.ownerUrl, clocks);
  // So that a batch takes a while, and workers die in the middle of one.
  await query(
    region.ownerUrl,
    `create function public.take_time() returns trigger language plpgsql as $$ begin perform pg_sleep(0.001); return new; end $$;
     create trigger take_time before insert on voice.clock_rung for each row execute function public.take_time()`,
  );
});
afterAll(async () => {
  await Promise.all(workers.map(({ stop }) => stop()));
  await region?.close();
});

/** The case of which the late ones are copies. */
async function assignOne(): Promise<void> {
  const [citizen, coordinator, specialist] = (await Promise.all(
    ['+966555000001', 'municipality.coordinator', 'municipality.specialist1'].map(region.signIn),
  )) as [Session, Session, Session];
  const body = { kind: 'report', text: 'حفرة', area: 'buraydah', category: 'street-pothole' } as const;
  const { number } = await citizen.api.voice.submitCase({ body, idempotencyKey: randomUUID() });
  await coordinator.api.voice.assign({ params: { number }, body: { assignee: (await specialist.api.directory.getMe()).id } });
  await region.settle();
}

const startWorker = () =>
  startProcess({
    SAWT_ROLE: 'worker',
    SAWT_DEMO: '1',
    SAWT_SECRET: testSecret,
    SAWT_AUDIT_KEY: testAuditKey,
    ...testKeyRings,
    DATABASE_OWNER_URL: region.ownerUrl,
    DATABASE_URL: Object.assign(new URL(region.ownerUrl), { username: 'sawt_test', password: 'test' }).href,
  });

const look = () => query(region.ownerUrl, `select graphile_worker.add_job('voice.climb_ladder') from generate_series(1, 3)`);

async function untilFired(rungs: number): Promise<void> {
  for (;;) {
    const [row] = await query<{ fired: number }>(region.ownerUrl, 'select count(*)::int as fired from voice.clock_rung');
    if ((row?.fired ?? 0) >= rungs) return;
    await wait(20);
  }
}

async function hasDue(): Promise<boolean> {
  return (await query(region.ownerUrl, 'select from voice.clock where next_rung_at <= now() limit 1')).length > 0;
}

async function kill({ child }: ServerProcess): Promise<void> {
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;
}

/** As if a minute had passed: what a killed worker had begun is anybody's. */
async function freeJobs(): Promise<void> {
  await query(region.ownerUrl, `update platform.worker set seen_at = now() - interval '5 minutes'`);
  await query(
    region.ownerUrl,
    `update graphile_worker._private_jobs set locked_at = now() - interval '5 minutes' where locked_by is not null`,
  );
  await region.server.app.jobs.runNow('platform.free_lost_jobs');
}

test('of workers of which one after another is killed each rung fires once, is told once, and none is left out', async () => {
  const before = await readFired(region.ownerUrl);
  workers = await Promise.all([startWorker(), startWorker()]);
  await look();
  for (const [index, worker] of workers.entries()) {
    await untilFired(1 + (index * clocks) / 2);
    await kill(worker);
  }
  const amidst = await readFired(region.ownerUrl);
  expect(amidst.whole).toBeLessThan(clocks);
  await freeJobs();
  // The killed ones lived by the clock of the machine.
  region.clock.set(new Date());
  // The database may be at the last statement of a killed worker for a while, and holds its clocks as long.
  while (await hasDue()) {
    await look();
    await region.settle();
  }
  const { whole, missing, early, untold, audited } = await readFired(region.ownerUrl);
  expect({ whole, missing, early, untold, audited: audited - before.audited }).toEqual({
    whole: clocks,
    missing: 0,
    early: 0,
    untold: 0,
    audited: 2 * clocks,
  });
  expect(await heardByLeaders()).toBe(await leadersOfLate());
});

/** What leaders were told case by case, and what waits to be told them together. */
async function heardByLeaders(): Promise<number> {
  const [row] = await query<{ heard: number }>(
    region.ownerUrl,
    `select (select count(*)::int from notify.delivery where dedupe_key like 'rung:%' and template = 'clock-overdue' and channel = 'sms')
       + (select coalesce(sum(waiting), 0)::int from voice.notice where about = 'overdue') as heard`,
  );
  return row?.heard ?? -1;
}

/** Every late case with each of the leaders of its agency. */
async function leadersOfLate(): Promise<number> {
  const [row] = await query<{ pairs: number }>(
    region.ownerUrl,
    `select count(*)::int as pairs from voice.clock
     join (select distinct person.id, person.agency from directory.person join directory.person_role on person_id = person.id
           join directory.role_permission using (role)
           where permission = 'voice.hear_escalations' and active and username is not null and phone is not null) as leader
       on leader.agency = clock.agency
     where exists (select from voice.clock_rung where clock_id = clock.id and step = 100)`,
  );
  return row?.pairs ?? -1;
}
