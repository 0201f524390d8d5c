// Whole lifecycles over HTTP: send, assign, resolve (start, propose, approve) and look for the 20 newest open ones; eight
// clients with connections kept alive, while server, jobs, PostgreSQL and load share the machine. The limit is what a bare
// client reaches in the same run with the fewest statements that leave the same case, timeline and clocks.
//
//   npm run bench -- lifecycle [--cases 10000 | --data FOLDER | --database URL] [--seconds 20]
import { type Answer, openLanes, printAnswers, steps } from './support/lanes.ts';
import { printLine } from './support/line.ts';
import { readOptions } from './support/options.ts';
import { percentile } from './support/percentile.ts';
import { createProcessorTime, type ProcessorTime } from './support/processor-time.ts';
import { rawLifecycles } from './support/raw-lifecycle.ts';
import { openRegion } from './support/region.ts';
import { startServerOn } from './support/server-on.ts';

const clients = 8;
const options = readOptions();
const region = await openRegion(options);
try {
  const cases = await region.countCases();
  const server = await startServerOn(region);
  const answers: Answer[] = [];
  let done = 0;
  let rate = 0;
  try {
    const lanes = await openLanes(server.url, region.ownerUrl, clients);
    const rush = async (milliseconds: number, note: (answer: Answer) => void, count: () => void) => {
      const until = performance.now() + milliseconds;
      await Promise.all(
        lanes.map(async (lane) => {
          while (performance.now() < until) if (await lane.live(note)) count();
        }),
      );
    };
    await rush(
      5_000,
      () => {},
      () => {},
    );
    const processorTime = await createProcessorTime(server.pid, region.ownerUrl);
    const [began, before] = [performance.now(), processorTime()];
    await rush(
      options.seconds * 1000,
      (answer) => void answers.push(answer),
      () => done++,
    );
    rate = done / ((performance.now() - began) / 1000);
    report(before, processorTime());
    printAnswers(answers.filter(({ status }) => status >= 300));
    for (const lane of lanes) await lane.close();
  } finally {
    await server.stop();
  }
  const limit = await rawLifecycles(region, { clients, seconds: Math.min(10, options.seconds) });
  printLine({
    name: 'lifecycle',
    figure: rate,
    unit: 'lifecycles/s',
    p95_ms: Math.max(...steps.map((step) => percentile(timesOf(step), 95))),
    limit,
    ratio: rate / limit,
    errors: answers.filter(({ status }) => status >= 300).length,
    cases,
  });

  function timesOf(wanted: string): number[] {
    return answers.flatMap(({ step, ms }) => (step === wanted ? ms : []));
  }
  function report(before: ProcessorTime, after: ProcessorTime): void {
    for (const step of steps) {
      const [half, most] = [50, 95].map((share) => percentile(timesOf(step), share).toFixed(1));
      console.log(`  ${step.padEnd(8)} median ${half} ms, p95 ${most} ms`);
    }
    const each = (part: keyof ProcessorTime) => ((after[part] - before[part]) / done).toFixed(2);
    console.log(
      `  a lifecycle costs ${each('server')} ms of a processor in the server, ${each('database')} in PostgreSQL, ${each('load')} in the load`,
    );
  }
} finally {
  await region.stop();
}
