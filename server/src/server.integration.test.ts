import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { Client } from 'pg';
import { describe, expect, inject, test } from 'vitest';
import { testAuditKey, testKeyRings } from '../testing/global-setup.ts';
import { query } from '../testing/query.ts';
import { createTestRegion, type TestRegion } from '../testing/test-region.ts';
import { lockFolder } from './platform/database/folder-lock.ts';
import { ConfigurationError, readConfig, startServer } from './server.ts';

const secret = 'a secret that only tests have, long enough';

describe('what keeps a server from starting is said in one line', () => {
  test('a port in use', async () => {
    const other = createServer();
    const port = await new Promise<number>((resolve) => {
      other.listen(0, '127.0.0.1', () => resolve((other.address() as { port: number }).port));
    });
    const line = `PORT: ${port} is in use by another program. Stop it, or set PORT to another number.`;
    await expect(createTestRegion({ PORT: String(port) })).rejects.toThrow(new ConfigurationError(line));
    other.close();
  });

  test('an address of another machine', async () => {
    // RFC 5737: nobody's.
    await expect(createTestRegion({ HOST: '192.0.2.1' })).rejects.toThrow(
      /^HOST: expected an address of this machine, but 192\.0\.2\.1 is not/,
    );
  });

  test('a data folder that another server uses; it is free again once that one has died', async () => {
    const folder = join(inject('folder'), randomUUID());
    mkdirSync(folder);
    const other = await holdFolder(folder);
    const line = `SAWT_DATA: the folder ${folder} is in use by another server (process ${other.pid}). Stop it, or set SAWT_DATA to another folder.`;
    await expect(startServer(readConfig({ SAWT_DATA: folder }))).rejects.toThrow(new ConfigurationError(line));
    other.kill('SIGKILL');
    await once(other, 'exit');
    lockFolder(folder)();
  });

  test.each([
    ['that is not there', { port: '1' }],
    ['that does not know us', { username: 'nobody', password: 'pa55word' }],
    ['of another name', { pathname: '/atlantis' }],
  ])('a database %s', async (_, change) => {
    const address = Object.assign(new URL(`${inject('postgres')}/sawt_empty`), change);
    for (const name of ['DATABASE_URL', 'DATABASE_OWNER_URL']) {
      const sound = {
        DATABASE_URL: `${inject('postgres')}/sawt_empty`,
        SAWT_DATA: inject('folder'),
        SAWT_SECRET: secret,
        SAWT_AUDIT_KEY: testAuditKey,
        ...testKeyRings,
        SAWT_CLAMD: 'off',
        LOG_LEVEL: 'silent',
        PORT: '0',
      };
      const error: unknown = await startServer(readConfig({ ...sound, [name]: address.href })).catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(ConfigurationError);
      expect((error as Error).message).toMatch(new RegExp(`^${name}: the database cannot be reached: [^\n]+$`));
      expect((error as Error).message).not.toContain('pa55word');
    }
  });
});

describe('a server that stops', () => {
  const body = { kind: 'report', text: 'حفرة', area: 'buraydah', category: 'street-pothole' } as const;
  const submit = async (region: TestRegion) => {
    const citizen = await region.signIn('+966555000001');
    return { citizen, number: (await citizen.api.voice.submitCase({ body, idempotencyKey: randomUUID() })).number };
  };

  test('lets a running request finish, and takes no new one', async () => {
    const region = await createTestRegion();
    const { citizen, number } = await submit(region);
    const holder = new Client({ connectionString: region.ownerUrl });
    await holder.connect();
    await holder.query('begin');
    await holder.query('select from voice.case where number = $1 for update', [number]);
    const running = citizen.api.voice.withdraw({ params: { number }, body: {} });
    await expect
      .poll(() => query(region.ownerUrl, `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`))
      .toHaveLength(1);

    const stopped = region.server.stop();
    await expect
      .poll(() =>
        fetch(`${region.url}/healthz`).then(
          ({ status }) => status,
          () => 'refused',
        ),
      )
      .not.toBe(200);
    await holder.query('rollback');
    await holder.end();
    expect((await running).status).toBe('withdrawn');
    await stopped;
    await region.close();
  });

  // Well below the ten seconds that a request which never ends would get.
  test('waits for no connection that a browser opened in advance', { timeout: 8000 }, async () => {
    const region = await createTestRegion();
    const socket = connect(Number(new URL(region.url).port), '127.0.0.1');
    await once(socket, 'connect');
    socket.on('error', () => {});
    const closed = once(socket, 'close');
    socket.resume();
    await region.close();
    await closed;
  });

  test('gives its jobs back: none stays locked, none is lost', async () => {
    const region = await createTestRegion({ SAWT_ROLE: 'all' });
    const { citizen } = await submit(region);
    for (let count = 0; count < 10; count++) await citizen.api.voice.submitCase({ body, idempotencyKey: randomUUID() });
    await region.server.stop();
    const [state] = await query<{ locked: number; untold: number }>(
      region.ownerUrl,
      `select (select count(*)::int from graphile_worker.jobs where locked_at is not null) as locked,
        11 - (select count(*)::int from notify.delivery where template = 'case-received')
          - (select count(*)::int from graphile_worker.jobs where task_identifier = 'voice.tell_moved') as untold`,
    );
    expect(state).toEqual({ locked: 0, untold: 0 });
    await region.close();
  });
});

/** Another process that has taken the folder. */
async function holdFolder(folder: string): Promise<ChildProcess> {
  const lock = join(import.meta.dirname, 'platform/database/folder-lock.ts');
  const script = `const { lockFolder } = await import(${JSON.stringify(lock)}); lockFolder(${JSON.stringify(folder)}); console.log('held'); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  return child;
}
