import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { startEmbedded } from '../../server/src/platform/database/embedded.ts';
import { freePort } from '../../server/src/platform/database/free-port.ts';

export interface BenchServer {
  url: string;
  /** Of the same PostgreSQL, for the limit that raw SQL sets. */
  ownerUrl: string;
  stop(): Promise<void>;
}

/** A server with the demo region in a process of its own, as in production, beside its own PostgreSQL. */
export async function startBenchServer(): Promise<BenchServer> {
  const folder = mkdtempSync(join(tmpdir(), 'sawt-bench-'));
  chmodSync(folder, 0o755);
  const database = await startEmbedded(folder);
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const environment = {
    ...process.env,
    PORT: String(port),
    SAWT_DATA: folder,
    SAWT_DEMO: '1',
    SAWT_SECRET: 'only for a benchmark, long enough to pass',
    SAWT_AUDIT_KEY: Buffer.alloc(32, 1).toString('base64'),
    SAWT_DATA_KEYS: `1=${Buffer.alloc(32, 2).toString('base64')}`,
    SAWT_LOOKUP_KEYS: `1=${Buffer.alloc(32, 3).toString('base64')}`,
    DATABASE_URL: database.url,
    DATABASE_OWNER_URL: database.ownerUrl,
    SAWT_LIMIT_FACTOR: '10000',
    LOG_LEVEL: 'error',
  };
  const child = spawn(process.execPath, [join(import.meta.dirname, '../../server/src/main.ts')], {
    env: environment,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const stop = async () => {
    if (child.exitCode === null) {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
    }
    await database.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  for (let tries = 0; tries < 900; tries++) {
    if (child.exitCode !== null) break;
    if (
      await fetch(`${url}/readyz`).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return { url, ownerUrl: database.ownerUrl, stop };
    await wait(100);
  }
  await stop();
  throw new Error('The server did not become ready');
}
