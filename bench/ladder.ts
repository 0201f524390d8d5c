// The ladder after an outage of three days: so many late clocks behind as many that are not due, four workers on one
// database, of which one is killed (SIGKILL) at a random moment and replaced, again and again, until all has fired. Each rung
// must have fired exactly once and been told; how many messages that made is said. Beside it: how many late clocks somebody sees who only ever looks at the first hundred.
//
//   npm run bench -- ladder [--cases 10000] [--seconds 2: between two kills, on the average; 0 kills nobody]
import { setTimeout as wait } from 'node:timers/promises';
import { makeLateClocks, readFired, seenByFirstHundred } from '../server/testing/late-clocks.ts';
import { query } from '../server/testing/query.ts';
import { printLine } from './support/line.ts';
import { readOptions } from './support/options.ts';
import { openRegion } from './support/region.ts';
import { type ServerOn, startServerOn } from './support/server-on.ts';

const { cases: clocks, seconds, ...options } = readOptions({ seconds: 2 });
const region = await openRegion({ ...options, cases: 500, seconds });
const workers: ServerOn[] = [];
const starting: Promise<unknown>[] = [];
const start = async () => workers.push(await startServerOn(region, { SAWT_ROLE: 'worker' }));
/** As the minute's cron does; several at once, so that the workers share what is due. */
const look = () => query(region.ownerUrl, `select graphile_worker.add_job('voice.climb_ladder') from generate_series(1, 4)`);
const due = async () => {
  const [row] = await query<{ due: number }>(region.ownerUrl, 'select count(*)::int as due from voice.clock where next_rung_at <= now()');
  return row?.due ?? 0;
};

try {
  for (let count = 0; count < 4; count++) await start();
  const before = await readFired(region.ownerUrl);
  await makeLateClocks(region.ownerUrl, clocks);
  const starved = await seenByFirstHundred(region.ownerUrl);
  const began = performance.now();
  let kills = 0;
  let nextKill = began + Math.random() * seconds * 2000;
  let said = began;
  let took = 0;
  let fired = before;
  // What a killed worker had begun to tell is given back within a minute.
  for (const until = began + 10 * 60_000 + clocks * 6; performance.now() < until; ) {
    await look();
    await wait(100);
    const left = await due();
    if (left === 0) {
      took ||= (performance.now() - began) / 1000;
      fired = await readFired(region.ownerUrl);
      if (fired.untold === 0) break;
    }
    if (performance.now() - said > 10_000) {
      said = performance.now();
      console.log(`  ${left} clocks have a rung that is due, ${fired.untold} rungs have fired and are not told`);
    }
    // Who fires or tells is killed until the most has been told; the rest shows that what they had begun is taken up.
    const amidst = left > 0 || fired.untold > clocks / 2;
    if (amidst && seconds > 0 && workers.length > 1 && performance.now() > nextKill) {
      const [victim] = workers.splice(Math.floor(Math.random() * workers.length), 1);
      process.kill((victim as ServerOn).pid, 'SIGKILL');
      kills++;
      starting.push(start());
      nextKill = performance.now() + Math.random() * seconds * 2000;
    }
  }
  const tookToTell = (performance.now() - began) / 1000;
  const { whole, missing, early, untold, audited, messages } = await readFired(region.ownerUrl);
  const twice = audited - before.audited - 2 * clocks;
  console.log(
    `  ${kills} workers killed; ${whole} clocks with both rungs, ${missing} with one missing, ${early} fired early, ${twice} fired twice`,
  );
  console.log(
    `  caught up in ${took.toFixed(1)} s; who looks at the first hundred only sees ${starved} of ${clocks} late clocks, for ever`,
  );
  console.log(
    `  all told after ${tookToTell.toFixed(1)} s, ${untold} not told; ${messages - before.messages} messages made of ${2 * clocks} rungs`,
  );
  const figure = (2 * clocks) / took;
  // A hundred thousand late clocks with two rungs each are to be caught up with in ten minutes.
  const limit = 200_000 / 600;
  const errors = missing + early + untold + Math.abs(twice) + Math.abs(whole - clocks);
  printLine({ name: 'ladder', figure, unit: 'rungs/s', p95_ms: null, limit, ratio: figure / limit, errors, cases: clocks });
} finally {
  await Promise.all(starting);
  await Promise.all(workers.map(({ stop }) => stop()));
  await region.stop();
}
