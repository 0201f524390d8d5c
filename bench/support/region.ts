import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Client } from 'pg';
import { createDemoRegion } from '../../server/seed/demo.ts';
import { seedLargeRegion } from '../../server/seed/large/seed-region.ts';
import { systemClock } from '../../server/src/platform/clock.ts';
import { readConfig } from '../../server/src/platform/config.ts';
import { connect } from '../../server/src/platform/database/database.ts';
import { startEmbedded } from '../../server/src/platform/database/embedded.ts';
import { migrate } from '../../server/src/platform/database/migrate.ts';
import { createLogger } from '../../server/src/platform/log.ts';
import type { BenchOptions } from './options.ts';

export interface Region {
  ownerUrl: string;
  /** Of a login with the rights of the running server. */
  url: string;
  /** Where the keys lie. */
  folder: string;
  countCases(): Promise<number>;
  stop(): Promise<void>;
}

/** The region to measure on: the one that is named, or one of `cases` cases made for this run. */
export async function openRegion({ cases, database, data }: BenchOptions): Promise<Region> {
  const kept = database ? resolve(process.env.SAWT_DATA ?? 'data') : data && resolve(data);
  const folder = kept ?? mkdtempSync(join(tmpdir(), 'sawt-bench-'));
  if (!kept) chmodSync(folder, 0o755);
  const embedded = database ? undefined : await startEmbedded(folder);
  const ownerUrl = database ?? (embedded?.ownerUrl as string);
  const stop = async () => {
    await embedded?.stop();
    if (!kept) rmSync(folder, { recursive: true, force: true });
  };
  try {
    await migrate(ownerUrl);
    if (!kept) await makeRegion(ownerUrl, folder, cases);
    const url = embedded?.url ?? (await ownLogin(ownerUrl));
    return { ownerUrl, url, folder, countCases: () => countCases(ownerUrl), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function makeRegion(ownerUrl: string, folder: string, cases: number): Promise<void> {
  const config = readConfig({ SAWT_DATA: folder, SAWT_DEMO: '1' });
  const owner = connect(ownerUrl, 2, createLogger('warn'));
  try {
    await createDemoRegion({ config, owner: owner.database, database: owner.database, clock: systemClock, cases: false });
    console.log(`  making ${cases} cases`);
    if (cases > 0) await seedLargeRegion(ownerUrl, owner.database, { cases, seed: 1447, until: new Date() });
  } finally {
    await owner.close();
  }
}

async function ownLogin(ownerUrl: string): Promise<string> {
  const password = randomBytes(18).toString('base64url');
  await asOwner(ownerUrl, async (client) => {
    const { rowCount } = await client.query(`select from pg_roles where rolname = 'sawt_bench'`);
    if (rowCount === 0) await client.query('create role sawt_bench login in role sawt_app');
    await client.query(`alter role sawt_bench password '${password}'`);
  });
  const address = new URL(ownerUrl);
  address.username = 'sawt_bench';
  address.password = password;
  return address.href;
}

const countCases = (ownerUrl: string) =>
  asOwner(ownerUrl, async (client) => (await client.query<{ count: number }>('select count(*)::int from voice.case')).rows[0]?.count ?? 0);

export async function asOwner<T>(ownerUrl: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
