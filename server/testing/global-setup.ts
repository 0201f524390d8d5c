import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { pino } from 'pino';
import type { TestProject } from 'vitest/node';
import { createDemoRegion } from '../seed/demo.ts';
import { systemClock } from '../src/platform/clock.ts';
import { readConfig } from '../src/platform/config.ts';
import { connect } from '../src/platform/database/database.ts';
import { startEmbedded } from '../src/platform/database/embedded.ts';
import { migrate } from '../src/platform/database/migrate.ts';

/** Of every server in the tests: accounts in the templates are sealed with it. */
export const testSecret = 'a secret that only tests have, long enough';
export const testAuditKey = Buffer.alloc(32, 7).toString('base64');
export const testKeyRings = {
  SAWT_DATA_KEYS: `1=${Buffer.alloc(32, 11).toString('base64')}`,
  SAWT_LOOKUP_KEYS: `1=${Buffer.alloc(32, 12).toString('base64')}`,
};

declare module 'vitest' {
  interface ProvidedContext {
    /** A superuser's address, without a database. */
    postgres: string;
    /** A private folder for this run. */
    folder: string;
  }
}

/**
 * One PostgreSQL a run, with two templates that test files copy in a tenth of a second: `sawt_empty` (migrated) and
 * `sawt_region` (with agencies, people and categories, without cases).
 */
export default (project: TestProject) => setUp(project);

/**
 * Nobody needs the cluster after a lost power supply: nothing waits for a disk. Each database that is dropped asks for a checkpoint, which
 * took most of the time of many a test.
 */
const thrownAway = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  shared_buffers: '512MB',
};

/** @param installed the folder above `bin` of another PostgreSQL than the one from npm */
export async function setUp(project: TestProject, installed?: string): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'sawt-test-'));
  chmodSync(folder, 0o755);
  const embedded = await startEmbedded(folder, { ...(installed && { installed }), settings: thrownAway });
  const postgres = embedded.ownerUrl.replace(/\/[^/]*$/, '');
  await makeTemplates(postgres, folder);
  project.provide('postgres', postgres);
  project.provide('folder', folder);
  return async () => {
    await embedded.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}

async function makeTemplates(postgres: string, folder: string): Promise<void> {
  const client = new Client({ connectionString: `${postgres}/postgres` });
  await client.connect();
  try {
    for (const name of ['sawt_region', 'sawt_empty']) await client.query(`drop database if exists ${name}`);
    await client.query('create database sawt_empty');
    await migrate(`${postgres}/sawt_empty`);
    await client.query(
      `do $$ begin create role sawt_test login password 'test' in role sawt_app; exception when duplicate_object then null; end $$`,
    );
    await client.query('create database sawt_region template sawt_empty');
    await fillRegion(postgres, folder);
  } finally {
    await client.end();
  }
}

async function fillRegion(postgres: string, folder: string): Promise<void> {
  const log = pino({ level: 'silent' });
  const owner = connect(`${postgres}/sawt_region`, 2, log);
  try {
    await createDemoRegion({
      config: readConfig({ SAWT_DATA: folder, SAWT_SECRET: testSecret, ...testKeyRings }),
      owner: owner.database,
      database: owner.database,
      clock: systemClock,
      cases: false,
    });
  } finally {
    await owner.close();
  }
}
