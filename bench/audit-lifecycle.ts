// What the audit log costs a whole lifecycle: lifecycles through the public HTTP interface, four at a time, in rounds that
// alternate between two servers over one database. They differ in one thing: one of them seals and appends nothing.
//
//   npm run bench -- audit-lifecycle [--rounds 6] [--seconds 8]
import { join } from 'node:path';
import { query } from '../server/testing/query.ts';
import { letCodesRepeat } from '../server/testing/session.ts';
import { liveThrough, openPeople } from './support/lifecycle.ts';
import { printLine } from './support/line.ts';
import { percentile } from './support/percentile.ts';
import { startBenchServer } from './support/server.ts';

const given = (name: string, otherwise: number) =>
  Number(process.argv[process.argv.indexOf(`--${name}`) + 1 || process.argv.length] ?? otherwise);
const rounds = given('rounds', 6);
const roundMs = given('seconds', 8) * 1000;

const server = await startBenchServer();
try {
  const without = await server.startBeside(['--import', join(import.meta.dirname, 'support/without-log.ts')]);
  // A server of the same kind for both: neither has the jobs.
  const logging = await server.startBeside([]);
  for (const url of [logging, without]) letCodesRepeat(url, server.ownerUrl);
  const people = { with: await openPeople(logging), without: await openPeople(without) };
  const rates: Record<'with' | 'without', number[]> = { with: [], without: [] };
  for (const log of ['with', 'without'] as const) await liveThrough(people[log], roundMs);
  for (let index = 0; index < rounds * 2; index++) {
    const log = (index + Math.floor(index / 2)) % 2 === 0 ? 'with' : 'without';
    const rate = await liveThrough(people[log], roundMs);
    rates[log].push(rate);
    console.log(`  ${log.padEnd(8)} ${rate.toFixed(2)} lifecycles/s`);
  }
  const [withLog, withoutLog] = [percentile(rates.with, 50), percentile(rates.without, 50)];
  console.log(`  the log costs ${(100 * (1 - withLog / withoutLog)).toFixed(1)} % (at most 10 %)`);
  const [{ count = 0 } = {}] = await query<{ count: number }>(server.ownerUrl, 'select count(*)::int from voice.case');
  const ratio = withLog / withoutLog;
  printLine({
    name: 'audit-lifecycle',
    figure: withLog,
    unit: 'lifecycles/s',
    p95_ms: null,
    limit: withoutLog,
    ratio,
    errors: 0,
    cases: count,
  });
} finally {
  await server.stop();
}
