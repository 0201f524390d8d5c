import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compressFolder } from './compress.ts';

const root = join(import.meta.dirname, '..');
const stamp = join(root, 'web/dist/.built-from');

/** Builds the web application if its sources changed since the last build. @returns whether it built */
export async function buildWeb(): Promise<boolean> {
  const sources = fingerprint([
    'web/src',
    'web/public',
    'web/index.html',
    'web/staff.html',
    'web/vite.config.ts',
    'web/vite.citizen.config.ts',
    'web/contract-in-pages.ts',
    'web/store-with-selector.ts',
    'web/package.json',
    'scripts/draw-first-pages.ts',
    'contract/src',
    'package-lock.json',
  ]);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) return false;
  // Whatever it is called from: within a test the pages would get the libraries' builds for development, and keep them.
  const production = { NODE_ENV: 'production' };
  await run('vite', ['build', 'web', '--logLevel', 'warn'], production);
  const citizens = ['build', 'web', '--config', 'web/vite.citizen.config.ts', '--logLevel', 'warn'];
  await run('vite', citizens, production);
  await run('vite', [...citizens, '--ssr', 'src/app/citizen/first-pages.tsx', '--outDir', 'dist/.first'], production);
  await run('node', ['scripts/draw-first-pages.ts'], production);
  compressFolder(join(root, 'web/dist'));
  writeFileSync(stamp, sources);
  return true;
}

/** Runs a program of node_modules/.bin; its output is ours. Rejects when it fails. */
export function run(program: string, args: string[], settings: Record<string, string> = {}): Promise<void> {
  return new Promise((resolve, reject) => {
    const path = [join(root, 'node_modules/.bin'), process.env.PATH].join(process.platform === 'win32' ? ';' : ':');
    const child = spawn(program, args, {
      cwd: root,
      stdio: 'inherit',
      shell: process.platform === 'win32',
      env: { ...process.env, ...settings, PATH: path },
    });
    child.once('error', reject);
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${program} ${args[0] ?? ''} ended with ${code}`))));
  });
}

/** Names, sizes and contents of all files below the given paths. */
function fingerprint(paths: string[]): string {
  const hash = createHash('sha256');
  const add = (path: string): void => {
    if (!existsSync(path)) return;
    if (statSync(path).isDirectory()) for (const name of readdirSync(path).sort()) add(join(path, name));
    else hash.update(path).update(readFileSync(path));
  };
  for (const path of paths) add(join(root, path));
  return hash.digest('hex');
}
