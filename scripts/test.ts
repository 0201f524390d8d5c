// `npm test`: every check of the project, cheapest first. All of them run even when one fails; the last line counts
// the tests, a failed check being one of them.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildWeb, run } from './build-web.ts';

const checks: [name: string, check: () => Promise<unknown>][] = [
  ['lint and format', () => run('biome', ['check', '.'])],
  ['types of the contract', () => run('tsc', ['-p', 'contract'])],
  ['types of the server', () => run('tsc', ['-p', 'server'])],
  ['types of the web', () => run('tsc', ['-p', 'web'])],
  ['types of tests, benchmarks and scripts', () => run('tsc', ['-p', '.'])],
  ['dead code', () => run('knip', [])],
  ['the web builds', buildWeb],
  ['tests', () => run('vitest', ['run', ...process.argv.slice(2)])],
];

const folder = mkdtempSync(join(tmpdir(), 'sawt-test-'));
process.env.SAWT_TEST_COUNT = join(folder, 'count.json');
const count = { passed: 0, failed: 0, skipped: 0 };
for (const [name, check] of checks) {
  const began = performance.now();
  let failed = false;
  await check().catch((error: Error) => {
    failed = true;
    console.error(error.message);
  });
  console.log(`${failed ? '✗' : '✓'} ${name} (${((performance.now() - began) / 1000).toFixed(1)} s)`);
  if (name !== 'tests') count[failed ? 'failed' : 'passed'] += 1;
}
try {
  const tests = JSON.parse(readFileSync(process.env.SAWT_TEST_COUNT, 'utf8')) as typeof count;
  for (const key of ['passed', 'failed', 'skipped'] as const) count[key] += tests[key];
} catch {
  // The runner did not come to its end.
  count.failed += 1;
}
rmSync(folder, { recursive: true });
/** Debian's packages that suites need: absent on a plain machine, demanded in CI. */
const components = [
  { program: '/usr/lib/postgresql/15/bin/initdb', name: 'postgresql-15', suites: 'the integration tests on PostgreSQL 15' },
  { program: '/usr/sbin/clamd', name: 'clamav-daemon', suites: 'the tests with a real virus scanner' },
  { program: '/usr/sbin/postfix', name: 'postfix', suites: 'the test of what a real mail server sends back' },
  { program: '/usr/share/perl5/Net/SMPP.pm', name: 'libnet-smpp-perl', suites: 'the tests of SMS with another implementation of SMPP' },
];
for (const { program, name, suites } of components) {
  if (existsSync(program)) continue;
  console.log(`– ${suites} did not run: Debian's package ${name} is not installed`);
  count[process.env.CI ? 'failed' : 'skipped'] += 1;
}
process.exitCode = count.failed === 0 ? 0 : 1;
console.log(`${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`);
