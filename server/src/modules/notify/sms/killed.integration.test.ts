import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { testAuditKey, testKeyRings, testSecret } from '../../../../testing/global-setup.ts';
import { countQueued, countTold, holdMany, letGo, onlyNetwork, queueMany } from '../../../../testing/many-messages.ts';
import { query } from '../../../../testing/query.ts';
import { type ServerProcess, startProcess } from '../../../../testing/server-process.ts';
import { type SmppServer, startSmppServer } from '../../../../testing/smpp-server.ts';
import { createTestRegion, type TestRegion } from '../../../../testing/test-region.ts';

const people = 200;
/** Whose messages waited through the night. */
const sleepers = 100;
let network: SmppServer;
let region: TestRegion;
let worker: ServerProcess;
let environment: Record<string, string>;

beforeAll(async () => {
  [network, region] = await Promise.all([startSmppServer(), createTestRegion()]);
  const passwordFile = join(inject('folder'), `network-${network.port}.secret`);
  writeFileSync(passwordFile, 'pass');
  environment = {
    SAWT_ROLE: 'worker',
    SAWT_DEMO: '1',
    SAWT_SECRET: testSecret,
    SAWT_AUDIT_KEY: testAuditKey,
    ...testKeyRings,
    SAWT_SMS: onlyNetwork(network.port, passwordFile),
    DATABASE_OWNER_URL: region.ownerUrl,
    DATABASE_URL: Object.assign(new URL(region.ownerUrl), { username: 'sawt_test', password: 'test' }).href,
  };
});
afterAll(async () => {
  await worker?.stop();
  await region?.close();
  await network?.stop();
});

const whileQueued = async (left: number) => {
  while ((await countQueued(region.ownerUrl)) > left) await wait(20);
};

test('a server that is killed in the middle of telling many people, also what waited through the night, leaves nobody untold, and tells nobody twice', {
  timeout: 120_000,
}, async () => {
  await network.behave({ behaviour: 'out-of-order' });
  await queueMany(region.ownerUrl, people);
  await holdMany(region.ownerUrl, sleepers);
  for (const left of [200, 100]) {
    await letGo(region.ownerUrl);
    worker = await startProcess(environment);
    await whileQueued(left);
    const gone = new Promise((resolve) => worker.child.once('exit', resolve));
    worker.child.kill('SIGKILL');
    await gone;
    // A minute passes, after which its jobs are anybody's.
    await query(region.ownerUrl, `update platform.worker set seen_at = now() - interval '5 minutes'`);
    await query(
      region.ownerUrl,
      `update graphile_worker._private_jobs set locked_at = now() - interval '5 minutes' where locked_by is not null`,
    );
    await region.server.app.jobs.runNow('platform.free_lost_jobs');
  }
  await letGo(region.ownerUrl);
  worker = await startProcess(environment);
  await whileQueued(0);
  const { again, unknown, ...told } = await countTold(region.ownerUrl, network);
  expect(told).toEqual({ people: people + sleepers, twice: 0, sent: people + sleepers });
  // What was under way when a server died is known as such, and came to the network again under its old reference.
  expect(unknown).toBeGreaterThan(0);
  expect(again).toBeLessThanOrEqual(unknown);
});
