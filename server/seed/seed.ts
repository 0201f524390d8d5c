// `npm run seed -- --cases 1000000 [--seed 1447] [--until 2026-11-25T12:00:00Z] [--database URL]`: makes a region that has
// lived for two years, to measure on. Without a database's address, in the data folder of `npm start`. Nothing else calls it.
import { parseArgs } from 'node:util';
import { systemClock } from '../src/platform/clock.ts';
import { readConfig } from '../src/platform/config.ts';
import { connect } from '../src/platform/database/database.ts';
import { startEmbedded } from '../src/platform/database/embedded.ts';
import { migrate } from '../src/platform/database/migrate.ts';
import { createLogger } from '../src/platform/log.ts';
import { createDemoRegion } from './demo.ts';
import { seedLargeRegion } from './large/seed-region.ts';

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: '1447' },
    until: { type: 'string' },
    /** Of the owner of the tables. */
    database: { type: 'string' },
  },
});
const cases = Number(values.cases);
const seed = Number(values.seed);
const until = values.until ? new Date(values.until) : new Date();
if (!Number.isSafeInteger(cases) || cases < 1 || !Number.isSafeInteger(seed) || Number.isNaN(until.getTime())) {
  console.error('Usage: npm run seed -- --cases <whole number> [--seed <whole number>] [--until <moment>] [--database <address>]');
  process.exit(2);
}

const began = performance.now();
const config = readConfig({ ...process.env, SAWT_DEMO: '1' });
const embedded = values.database ? undefined : await startEmbedded(config.dataFolder);
const ownerUrl = values.database ?? (embedded?.ownerUrl as string);
const owner = connect(ownerUrl, 2, createLogger('warn'));
try {
  await migrate(ownerUrl);
  await createDemoRegion({ config, owner: owner.database, database: owner.database, clock: systemClock, cases: false });
  const onProgress = (share: number) =>
    console.log(`  ${Math.round(share * 100)} % lived, ${Math.round((performance.now() - began) / 1000)} s`);
  await seedLargeRegion(ownerUrl, owner.database, { cases, seed, until, onProgress });
  console.log(`${cases} cases in ${Math.round((performance.now() - began) / 1000)} s`);
} finally {
  await owner.close();
  await embedded?.stop();
}
