import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '../../server/src/platform/database/free-port.ts';
import { letCodesRepeat } from '../../server/testing/session.ts';
import type { Region } from './region.ts';

export interface ServerOn {
  url: string;
  pid: number;
  stop(): Promise<void>;
}

const program = join(import.meta.dirname, '../../server/src/main.ts');

/** A server on a region, in a process of its own and with its jobs, as `npm start` runs one. */
export async function startServerOn(region: Region, settings: Readonly<Record<string, string>> = {}): Promise<ServerOn> {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const environment = {
    ...process.env,
    PORT: String(port),
    SAWT_DATA: region.folder,
    SAWT_DEMO: '1',
    // The keys that the region was made with.
    SAWT_SECRET_FILE: join(region.folder, 'secret'),
    SAWT_AUDIT_KEY_FILE: join(region.folder, 'audit.key'),
    SAWT_DATA_KEYS_FILE: join(region.folder, 'data.keys'),
    SAWT_LOOKUP_KEYS_FILE: join(region.folder, 'lookup.keys'),
    DATABASE_URL: region.url,
    DATABASE_OWNER_URL: region.ownerUrl,
    SAWT_LIMIT_FACTOR: '10000',
    LOG_LEVEL: 'warn',
    ...settings,
  };
  const options = (process.env.SAWT_BENCH_NODE ?? '').split(' ').filter(Boolean);
  const child = spawn(process.execPath, [...options, program], { env: environment, stdio: ['ignore', 'ignore', 'inherit'] });
  const stop = () => ended(child);
  for (let tries = 0; tries < 600 && child.exitCode === null; tries++) {
    const answer = await fetch(`${url}/readyz`).catch(() => undefined);
    if (answer?.ok) {
      letCodesRepeat(url, region.ownerUrl);
      return { url, pid: child.pid as number, stop };
    }
    await wait(100);
  }
  await stop();
  throw new Error('The server did not become ready');
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await exit;
}
