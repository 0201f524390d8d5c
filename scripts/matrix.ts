// `npm run matrix`: runs the permission matrices and writes their size and result to docs/security/matrix.md. Nothing is
// written where one of them fails.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MatrixPart } from '../server/testing/matrix/report.ts';
import { run } from './build-web.ts';

const tests = [
  'server/src/platform/http/permission-matrix',
  'server/src/platform/http/fuzz',
  'server/src/modules/voice/move-matrix',
  'server/src/modules/voice/hint-matrix',
  'server/src/modules/voice/tell-matrix',
  'server/src/modules/voice/odd-callers',
  'server/src/modules/voice/wall.integration',
];
const folder = mkdtempSync(join(tmpdir(), 'sawt-matrix-'));
process.env.SAWT_MATRIX_REPORT = folder;
try {
  await run('vitest', ['run', '--project', 'integration', ...tests]);
  const parts = readdirSync(folder)
    .map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as MatrixPart)
    .sort((a, b) => a.what.localeCompare(b.what));
  const lines = parts.map(({ what, size, checks, test }) => `| ${what} | ${size} | ${checks.toLocaleString('en')} | \`${test}\` |`);
  const page = join(import.meta.dirname, '../docs/security/matrix.md');
  const [before = ''] = readFileSync(page, 'utf8').split('<!-- generated -->');
  const total = parts.reduce((sum, { checks }) => sum + checks, 0);
  writeFileSync(
    page,
    `${before}<!-- generated -->

All passed on ${new Date().toISOString().slice(0, 10)}: ${total.toLocaleString('en')} checks.

| What | Size | Checks | Test |
|---|---|---|---|
${lines.join('\n')}
`,
  );
} finally {
  rmSync(folder, { recursive: true });
}
