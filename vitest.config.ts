import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Two cores: a browser, a server and a database share them with the tests.
    maxWorkers: 2,
    reporters: ['default', './scripts/count-reporter.ts'],
    projects: [
      { extends: true, test: { name: 'unit', include: ['{contract,server,web,scripts}/**/*.test.{ts,tsx}'], exclude: ['**/*.integration.test.ts', '**/node_modules/**'] } },
      {
        extends: true,
        test: { name: 'integration', include: ['server/**/*.integration.test.ts'], globalSetup: './server/testing/global-setup.ts', testTimeout: 30_000, hookTimeout: 60_000 },
      },
      { extends: true, test: { name: 'browser', include: ['e2e/**/*.spec.ts'], globalSetup: './e2e/global-setup.ts', testTimeout: 180_000, hookTimeout: 180_000, fileParallelism: false } },
    ],
  },
});
