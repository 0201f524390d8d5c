// What a citizen waits for: the home page and the page of a new case, opened for the first time in Chromium with its own throttling (slow
// 4G as its developer tools have it, a processor four times slower). The figure is the later of the two largest paints, the median of the
// runs; the limit is the aim. Bytes of scripts are counted gzipped, up to the largest paint and with all that is fetched ahead.
//
//   npm run bench -- citizen-paint [--runs 5]
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openBrowser, openWindow, phone, type Window } from '../e2e/support/browser.ts';
import { buildWeb } from '../scripts/build-web.ts';
import { printLine } from './support/line.ts';
import { percentile } from './support/percentile.ts';
import { startBenchServer } from './support/server.ts';

const aimMs = 1_500;
const { values } = parseArgs({ options: { runs: { type: 'string', default: '5' } } });
/** Bytes a second and milliseconds, of Chromium's “Slow 4G”. */
const slow4G = { offline: false, downloadThroughput: 180_000, uploadThroughput: 84_375, latency: 562.5 };

interface Visit {
  paintMs: number;
  /** kB, gzipped. */
  untilPaint: number;
  inAll: number;
}

await buildWeb();
const server = await startBenchServer();
const browser = await openBrowser();
let errors = 0;
try {
  const paints: number[] = [];
  for (const path of ['/', '/cases/new']) {
    const visits: Visit[] = [];
    for (let run = 0; run < Number(values.runs); run++) visits.push(await visit(path));
    const median = (of: (visit: Visit) => number) => percentile(visits.map(of), 50);
    const paint = median(({ paintMs }) => paintMs);
    console.log(
      `  ${path.padEnd(12)} largest paint ${Math.round(paint)} ms; scripts ${Math.round(median((v) => v.untilPaint))} kB until then, ${Math.round(median((v) => v.inAll))} kB in all`,
    );
    paints.push(paint);
  }
  const latest = Math.max(...paints);
  printLine({ name: 'citizen-paint', figure: latest, unit: 'ms', p95_ms: null, limit: aimMs, ratio: latest / aimMs, errors, cases: 0 });
} finally {
  await browser.close();
  await server.stop();
}

async function visit(path: string): Promise<Visit> {
  const { page, context, complaints } = await openWindow(browser, { url: server.url, size: phone });
  await throttle(page);
  await page.goto(path, { waitUntil: 'networkidle', timeout: 120_000 });
  const { paintMs, scripts } = await page.evaluate(readPaint);
  await context.close();
  errors += complaints.length;
  // A script that is preloaded is listed twice.
  const weigh = (names: string[]) => [...new Set(names)].reduce((sum, name) => sum + gzipped(name), 0) / 1000;
  return {
    paintMs,
    untilPaint: weigh(scripts.filter(({ endedMs }) => endedMs <= paintMs).map(({ name }) => name)),
    inAll: weigh(scripts.map(({ name }) => name)),
  };
}

async function throttle(page: Window['page']): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', slow4G);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
}

/** Runs in the page. */
async function readPaint() {
  const paintMs = await new Promise<number>((resolve) => {
    new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? 0)).observe({
      type: 'largest-contentful-paint',
      buffered: true,
    });
  });
  const loaded = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
  const scripts = loaded.filter(({ name }) => name.endsWith('.js')).map(({ name, responseEnd }) => ({ name, endedMs: responseEnd }));
  return { paintMs, scripts };
}

/** As the build compressed it; what is too small for that is sent as it is. */
function gzipped(address: string): number {
  const file = join(import.meta.dirname, '../web/dist', new URL(address).pathname);
  return (statSync(`${file}.gz`, { throwIfNoEntry: false }) ?? statSync(file)).size;
}
