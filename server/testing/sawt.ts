import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { inject } from 'vitest';
import { testAuditKey, testKeyRings, testSecret } from './global-setup.ts';

/** Runs the command line on the database of a test region, as those who run Sawt do. */
export async function sawt(ownerUrl: string, args: readonly string[], environment: Record<string, string> = {}) {
  const folder = join(inject('folder'), new URL(ownerUrl).pathname.slice(1));
  const child = spawn(process.execPath, [join(import.meta.dirname, '../src/cli/main.ts'), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env.PATH,
      SAWT_DATA: folder,
      SAWT_CLAMD: 'off',
      SAWT_SECRET: testSecret,
      SAWT_AUDIT_KEY: testAuditKey,
      DATABASE_URL: Object.assign(new URL(ownerUrl), { username: 'sawt_test', password: 'test' }).href,
      ...testKeyRings,
      ...environment,
    },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes: Buffer) => (output += bytes.toString('utf8')));
  const [code] = await once(child, 'close');
  return { code, output };
}
