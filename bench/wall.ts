// What the agency wall costs: lifecycles (submit, assign, start, propose, approve, and the reads between them) through the
// public HTTP interface, four at a time, in rounds that alternate between row-level security on and off, beside so many
// cases that an index is needed.
//
//   npm run bench -- wall [--cases 100000] [--rounds 6]
import { Client } from 'pg';
import { liveThrough, openPeople } from './support/lifecycle.ts';
import { printLine } from './support/line.ts';
import { startBenchServer } from './support/server.ts';

const given = (name: string, otherwise: number) =>
  Number(process.argv[process.argv.indexOf(`--${name}`) + 1 || process.argv.length] ?? otherwise);
const cases = given('cases', 100_000);
const rounds = given('rounds', 6);
const roundMs = 8_000;
const walled = ['voice.case', 'voice.case_event', 'voice.clock', 'voice.clock_rung', 'platform.file'];

const server = await startBenchServer();
const owner = new Client({ connectionString: server.ownerUrl });
try {
  await owner.connect();
  await fill();
  const people = await openPeople(server.url);
  await liveThrough(people, roundMs);
  const rates: Record<'with' | 'without', number[]> = { with: [], without: [] };
  for (let index = 0; index < rounds * 2; index++) {
    const wall = (index + Math.floor(index / 2)) % 2 === 0 ? 'with' : 'without';
    for (const table of walled) await owner.query(`alter table ${table} ${wall === 'with' ? 'enable' : 'disable'} row level security`);
    const rate = await liveThrough(people, roundMs);
    rates[wall].push(rate);
    console.log(`  ${wall.padEnd(8)} ${rate.toFixed(2)} lifecycles/s`);
  }
  const mean = (list: number[]) => list.reduce((sum, rate) => sum + rate, 0) / list.length;
  const [withWall, without] = [mean(rates.with), mean(rates.without)];
  const [{ count = 0 } = {}] = (await owner.query('select count(*)::int from voice.case')).rows as { count?: number }[];
  console.log(`  the wall costs ${(100 * (1 - withWall / without)).toFixed(1)} % (at most 15 %)`);
  printLine({
    name: 'wall',
    figure: withWall,
    unit: 'lifecycles/s',
    p95_ms: null,
    limit: without,
    ratio: withWall / without,
    errors: 0,
    cases: count,
  });
} finally {
  await owner.end();
  await server.stop();
}

/** Copies of the demo region's cases, with their timelines and clocks, spread over its agencies and citizens. */
async function fill(): Promise<void> {
  console.log(`  filling up to ${cases} cases`);
  await owner.query(`set session_replication_role = replica`);
  await owner.query(
    `with stories as (select *, row_number() over (order by id) as turn, count(*) over () as stories from voice.case)
     insert into voice.case (number, kind, status, priority, channel, text, search, category, area, lat, lon, cell, place, outside_region, citizen_id,
       confidential, agency, department, assignee_id, answer, rating, reopened, created_at, answered_at, due_at, submission_key, submission_hash)
     select lpad((9000000000 + copy)::text, 10, '0'), kind, status, priority, channel, text, search, category, area, lat, lon, cell, place, outside_region,
       citizen_id, confidential, agency, department, assignee_id, answer, rating, reopened, created_at - copy * interval '7 minutes', answered_at, due_at,
       gen_random_uuid(), 'x'
     from generate_series(1, $1::int) as copy join stories on turn = 1 + copy % stories`,
    [cases],
  );
  await owner.query(
    `insert into voice.case_event (case_id, at, what, side, to_status) select id, created_at, 'submitted', 'citizen', 'received' from voice.case where submission_hash = 'x'`,
  );
  await owner.query(
    `insert into voice.clock (case_id, kind, run, agency, started_at, budget_minutes, resumed_at, done_at, in_time)
     select id, 'answer', 1, agency, created_at, 2400, created_at, created_at + interval '1 day', true from voice.case where submission_hash = 'x' and agency is not null`,
  );
  await owner.query(`set session_replication_role = origin`);
  await owner.query('vacuum analyze voice.case, voice.case_event, voice.clock');
}
