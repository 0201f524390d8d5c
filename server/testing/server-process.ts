import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { inject } from 'vitest';
import { freePort } from '../src/platform/database/free-port.ts';

export interface ServerProcess {
  child: ChildProcess;
  url: string;
  folder: string;
  output(): string;
  stop(): Promise<void>;
}

interface StartOptions {
  /** Arguments of Node before the program's name. */
  nodeArguments?: string[];
}

/** The server as a process, as it runs in production. */
export async function startProcess(environment: Record<string, string>, { nodeArguments = [] }: StartOptions = {}): Promise<ServerProcess> {
  const folder = join(inject('folder'), randomUUID());
  mkdirSync(folder);
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const child = spawn(process.execPath, [...nodeArguments, join(import.meta.dirname, '../src/main.ts')], {
    env: { PATH: process.env.PATH, PORT: String(port), SAWT_DATA: folder, LOG_LEVEL: 'debug', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (bytes: Buffer) => (output += bytes.toString('utf8')));
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGTERM');
    await once(child, 'exit');
  };
  while (!output.includes('Sawt is running')) {
    if (child.exitCode !== null) throw new Error(`the server ended at its start:\n${output}`);
    await wait(50);
  }
  return { child, url, folder, output: () => output, stop };
}
