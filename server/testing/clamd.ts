import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { createClamd } from '../src/adapters/antivirus/clamd.ts';
import { freePort } from '../src/platform/database/free-port.ts';

/** Debian's package clamav-daemon; `scripts/test.ts` says so where it is absent, and fails in CI. */
const program = '/usr/sbin/clamd';
export const hasClamd = existsSync(program);

/** The harmless test file of the antivirus industry (eicar.org), taken apart so that no scanner stumbles over this source. */
export const eicar = Buffer.from(['X5O!P%@AP[4\\PZX54(P^)7CC)7}', '$EICAR-STANDARD-ANTIVIRUS', '-TEST-FILE!$H+H*'].join(''));

export interface TestClamd {
  /** As `SAWT_CLAMD` takes it. */
  address: string;
  socketPath: string;
  port: number;
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Ends it and removes its folder. */
  remove(): Promise<void>;
}

/**
 * A real clamd with a signature database of our own: EICAR as a whole file, and as a part of any. Not started yet; keeps its
 * addresses when it is stopped and started.
 * @param settings lines of clamd.conf(5)
 */
export async function createTestClamd(settings: readonly string[] = []): Promise<TestClamd> {
  const folder = await mkdtemp(join(tmpdir(), 'clamd-'));
  await chmod(folder, 0o755);
  const port = await freePort();
  const socketPath = join(folder, 'socket');
  const config = join(folder, 'clamd.conf');
  await writeFile(join(folder, 'test.hdb'), `${createHash('md5').update(eicar).digest('hex')}:${eicar.length}:Eicar-Test-File\n`);
  await writeFile(join(folder, 'test.ndb'), `Eicar-Test-Part:0:*:${eicar.toString('hex')}\n`);
  const lines = ['Foreground yes', 'TCPAddr 127.0.0.1', `TCPSocket ${port}`, `LocalSocket ${socketPath}`, `DatabaseDirectory ${folder}`];
  await writeFile(config, `${[...lines, 'AlertExceedsMax yes', ...settings].join('\n')}\n`);

  let running: ChildProcess | undefined;
  async function stop(): Promise<void> {
    const stopping = running;
    running = undefined;
    if (!stopping || stopping.exitCode !== null) return;
    stopping.kill('SIGKILL');
    await once(stopping, 'exit');
  }
  return {
    address: `127.0.0.1:${port}`,
    socketPath,
    port,
    async start() {
      running = spawn(program, ['--config-file', config], { stdio: 'ignore' });
      const clamd = createClamd({ host: '127.0.0.1', port });
      while (!(await clamd.version().catch(() => undefined))) {
        if (running.exitCode !== null) throw new Error(`clamd ended with ${running.exitCode}`);
        await wait(50);
      }
    },
    stop,
    async remove() {
      await stop();
      await rm(folder, { recursive: true });
    },
  };
}
