import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { testAuditKey, testKeyRings, testSecret } from '../testing/global-setup.ts';
import { query } from '../testing/query.ts';
import { type ServerProcess, startProcess } from '../testing/server-process.ts';
import { openSession } from '../testing/session.ts';

const database = `sawt_${randomUUID().replaceAll('-', '')}`;
let server: ServerProcess;
beforeAll(async () => {
  const ownerUrl = new URL(`${inject('postgres')}/${database}`);
  await query(`${inject('postgres')}/postgres`, `create database ${database} template sawt_region`);
  // A fault that no code of ours has: thrown on a signal, where nothing catches it.
  const fault = join(inject('folder'), 'fault.mjs');
  writeFileSync(fault, "process.on('SIGUSR2', () => { throw new Error('planted fault'); });");
  server = await startProcess(
    {
      SAWT_DEMO: '1',
      SAWT_ROLE: 'web',
      SAWT_SECRET: testSecret,
      SAWT_AUDIT_KEY: testAuditKey,
      ...testKeyRings,
      DATABASE_OWNER_URL: ownerUrl.href,
      DATABASE_URL: Object.assign(new URL(ownerUrl), { username: 'sawt_test', password: 'test' }).href,
    },
    { nodeArguments: ['--import', fault] },
  );
});
afterAll(async () => {
  await server?.stop();
  await query(`${inject('postgres')}/postgres`, `drop database ${database} with (force)`);
});

const logLines = () =>
  server
    .output()
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Record<string, unknown>);

test('a refused request is logged with its code, the person and the address, so that an alarm can count it', async () => {
  const specialist = await openSession(server.url, 'municipality.specialist1');
  const { id } = (await (await specialist.send(`${server.url}/api/v1/me`)).json()) as { id: string };
  const refused = await specialist.send(`${server.url}/api/v1/audit`);
  expect(refused.status).toBe(403);
  const requestId = refused.headers.get('x-request-id');
  await expect
    .poll(() => logLines().find((line) => line.requestId === requestId))
    .toMatchObject({
      status: 403,
      code: 'auth.forbidden',
      person: id,
      address: expect.stringMatching(/127\.0\.0\.1|::1/),
    });
});

test('an error that nothing catches is logged, what runs finishes, and the process ends so that another can start', async () => {
  const ended = once(server.child, 'exit');
  server.child.kill('SIGUSR2');
  expect(await ended).toEqual([1, null]);
  const last = logLines().find((line) => line.level === 60);
  expect(last).toMatchObject({ msg: 'stopping after an error that nothing caught', error: expect.stringContaining('planted fault') });
});
