// Arrivals that do not wait for answers, in the shape of a peer's published test: 1, 15, 1, 25, 2, 35, 10 and 0 lifecycles a
// second; then the same eight times as high. All of it in three minutes. Nothing may fail but by an honest 429 or 503 that says
// when to come again, and five seconds after the last arrival a lifecycle must take what it took before the first.
//
//   npm run bench -- spike [--cases 10000 | --data FOLDER | --database URL] [--seconds 180]
import { setTimeout as wait } from 'node:timers/promises';
import { type Answer, type Lane, openLanes, printAnswers } from './support/lanes.ts';
import { printLine } from './support/line.ts';
import { readOptions } from './support/options.ts';
import { percentile } from './support/percentile.ts';
import { openRegion } from './support/region.ts';
import { startServerOn } from './support/server-on.ts';

const shape = [1, 15, 1, 25, 2, 35, 10, 0];
const people = 64;
/** Connections at most: who arrives while all are taken is a person more, who waits as people do. */
const mostAtOnce = 400;

const options = readOptions({ seconds: 180 });
const region = await openRegion(options);
try {
  const cases = await region.countCases();
  const server = await startServerOn(region);
  const answers: Answer[] = [];
  let [arrived, done, failed] = [0, 0, 0];
  const lanes = await openLanes(server.url, region.ownerUrl, people);
  const connections = new Set<Lane>();
  let atWork = 0;
  try {
    for (let index = 0; index < 30; index++) await (lanes[index % people] as Lane).live(() => {});
    const calm = await timeOne(lanes[0] as Lane);
    for (const factor of [1, 8]) {
      const from = answers.length;
      const before = { arrived, done };
      const living = await arrive(shape.map((rate) => rate * factor));
      await Promise.race([Promise.all(living), wait(5_000)]);
      const after = await timeOne(lanes[0] as Lane);
      report(factor, { lived: done - before.done, arrived: arrived - before.arrived, from, calm, after });
      if (after > Math.max(calm * 3, calm + 100)) failed += 1;
      await Promise.all(living);
    }
    const good = answers.filter(({ status }) => status < 300).map(({ ms }) => ms);
    const errors = answers.filter((answer) => !isHonest(answer)).length + failed;
    const refused = answers.filter(({ status }) => status === 429 || status === 503).length;
    console.log(`  ${answers.length} requests, ${refused} refused with the time to come again, ${errors} errors`);
    printAnswers(answers.filter((answer) => !isHonest(answer)));
    printLine({
      name: 'spike',
      figure: done / arrived,
      unit: 'share of lifecycles done',
      p95_ms: percentile(good, 95),
      limit: 1,
      ratio: done / arrived,
      errors,
      cases,
    });
  } finally {
    for (const lane of [...lanes, ...connections]) await lane.close();
    await server.stop();
  }

  /** @returns the lifecycles that are still under way */
  async function arrive(rates: readonly number[]): Promise<Promise<void>[]> {
    const phase = (options.seconds * 1000) / (rates.length * 2);
    const living: Promise<void>[] = [];
    for (const rate of rates) {
      const until = performance.now() + phase;
      let next = performance.now();
      while (performance.now() < until) {
        for (; next <= performance.now() && rate > 0; next += 1000 / rate) living.push(comeIn());
        await wait(rate > 0 ? Math.max(1, next - performance.now()) : phase / 10);
      }
    }
    return living;
  }
  async function comeIn(): Promise<void> {
    const lane = lanes[arrived++ % people] as Lane;
    while (atWork >= mostAtOnce) await wait(20);
    atWork += 1;
    const own = lane.fork();
    connections.add(own);
    if (await own.live((answer) => void answers.push(answer)).catch(lost)) done += 1;
    connections.delete(own);
    atWork -= 1;
    await own.close();
  }
  /** A connection that broke is an error like any other. */
  function lost(): boolean {
    answers.push({ step: 'submit', status: 0, ms: 0, retryAfter: undefined });
    return false;
  }
  async function timeOne(lane: Lane): Promise<number> {
    const times: number[] = [];
    for (let index = 0; index < 5; index++) {
      const began = performance.now();
      await lane.live((answer) => void answers.push(answer));
      times.push(performance.now() - began);
    }
    return percentile(times, 50);
  }
  function report(
    factor: number,
    { lived, arrived: came, from, calm, after }: Record<'lived' | 'arrived' | 'from' | 'calm' | 'after', number>,
  ): void {
    const own = answers.slice(from);
    const refused = own.filter(({ status }) => status === 429 || status === 503).length;
    const p95 = percentile(
      own.filter(({ status }) => status < 300).map(({ ms }) => ms),
      95,
    );
    console.log(
      `  × ${factor}: ${came} lifecycles arrived, ${lived} done within five seconds of the last; ${refused} of ${own.length} requests refused; p95 ${p95.toFixed(0)} ms; one lifecycle alone ${calm.toFixed(0)} ms before, ${after.toFixed(0)} ms after`,
    );
  }
} finally {
  await region.stop();
}

function isHonest({ status, retryAfter }: Answer): boolean {
  return (status >= 200 && status < 300) || ((status === 429 || status === 503) && Number(retryAfter) > 0);
}
