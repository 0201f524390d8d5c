import { existsSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

const integration = { include: ['server/**/*.integration.test.ts'], hookTimeout: 120_000 };

/**
 * Left out with the second PostgreSQL: thousands of requests to SQL that other suites ask of both, and workers or commands that are killed
 * or run as processes. What they prove is the policy, the queue and the command line.
 */
const askedOnce = [
  'server/**/{permission,move}-matrix.integration.test.ts',
  'server/**/{fuzz,walk.property}.integration.test.ts',
  'server/**/{killed,*-goes-on,operator,rotate-keys,rights,secrets}.integration.test.ts',
];

export default defineConfig({
  test: {
    // Two cores: a browser, a server and a database share them with the tests.
    maxWorkers: 2,
    // The house has no state in its modules, so test files share them: loading the server anew for each took a third of the time.
    isolate: false,
    unstubGlobals: true,
    // A limit for what hangs, also on a machine that is busy; no test asserts on time.
    testTimeout: 30_000,
    expect: { poll: { timeout: 15_000 } },
    reporters: ['default', './scripts/count-reporter.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{contract,server,web,scripts}/**/*.test.{ts,tsx}'],
          exclude: ['**/*.integration.test.ts', '**/node_modules/**'],
        },
      },
      { extends: true, test: { name: 'integration', ...integration, globalSetup: './server/testing/global-setup.ts' } },
      // The oldest PostgreSQL we serve, as Debian ships it; `scripts/test.ts` says so where it is absent.
      ...(existsSync('/usr/lib/postgresql/15/bin/initdb')
        ? [
            {
              extends: true as const,
              test: { name: 'postgresql-15', ...integration, exclude: askedOnce, globalSetup: './server/testing/global-setup-debian.ts' },
            },
          ]
        : []),
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['e2e/**/*.spec.ts'],
          globalSetup: './server/testing/global-setup.ts',
          testTimeout: 240_000,
          hookTimeout: 120_000,
          // Two at a time are done in three quarters of the time, and on a busy machine one waits for the other until it fails.
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
