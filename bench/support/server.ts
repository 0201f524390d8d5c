import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process';
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
  /** Another one over the same database, without jobs. @returns its address */
  startBeside(nodeOptions: string[]): Promise<string>;
  stop(): Promise<void>;
}

const program = join(import.meta.dirname, '../../server/src/main.ts');
const stdio: StdioOptions = ['ignore', 'ignore', 'inherit'];

/**
 * A server with the demo region in a process of its own, as in production, beside its own PostgreSQL.
 * @param settings of the server, besides those it needs
 */
export async function startBenchServer(settings: Readonly<Record<string, string>> = {}): Promise<BenchServer> {
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
    ...settings,
  };
  const child = spawn(process.execPath, [program], { env: environment, stdio });
  const others: ChildProcess[] = [];
  const stop = async () => {
    for (const one of [...others, child]) await ended(one);
    await database.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  const startBeside = async (nodeOptions: string[]) => {
    const besidePort = await freePort();
    const besideUrl = `http://localhost:${besidePort}`;
    const beside = spawn(process.execPath, [...nodeOptions, program], {
      env: { ...environment, PORT: String(besidePort), SAWT_ROLE: 'web' },
      stdio,
    });
    others.push(beside);
    if (!(await isReady(besideUrl, beside))) throw new Error('The server beside did not become ready');
    return besideUrl;
  };
  if (await isReady(url, child)) return { url, ownerUrl: database.ownerUrl, startBeside, stop };
  await stop();
  throw new Error('The server did not become ready');
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await exit;
}

async function isReady(url: string, child: ChildProcess): Promise<boolean> {
  for (let tries = 0; tries < 1800 && child.exitCode === null && child.signalCode === null; tries++) {
    const answer = await fetch(`${url}/readyz`).catch(() => undefined);
    if (answer?.ok) return true;
    await wait(100);
  }
  return false;
}
