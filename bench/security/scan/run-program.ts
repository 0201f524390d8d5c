import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';

/** Scanners look for updates of their lists in the internet; what they test is on this machine. */
const nothingOutside = { https_proxy: 'http://127.0.0.1:9', no_proxy: 'localhost' };

/** Runs a program, its output to a file, to its end or for so many seconds. @returns whether it came to its end */
export async function runProgram(program: string, options: readonly string[], seconds: number, output: string): Promise<boolean> {
  const file = createWriteStream(output);
  const child = spawn(program, options, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...nothingOutside } });
  for (const stream of [child.stdout, child.stderr]) stream.pipe(file, { end: false });
  const timers = [setTimeout(() => child.kill('SIGINT'), seconds * 1000), setTimeout(() => child.kill('SIGKILL'), (seconds + 10) * 1000)];
  try {
    return await new Promise<boolean>((resolve, reject) => {
      child.once('error', () => reject(new Error(`${program} cannot be run: install Debian's package of that name`)));
      child.once('close', (code) => resolve(code === 0));
    });
  } finally {
    for (const timer of timers) clearTimeout(timer);
    file.end();
    await finished(file);
  }
}
