// `npm run bench -- wall-memory [--minutes 5]`: does the wall grow? Its panels turn every second in a real browser, while cases come in.
// A panel stays for 20 seconds on a wall, so a minute here is as many panels as 20 minutes there.
import { parseArgs } from 'node:util';
import { openBrowser, openWindow, type Window } from '../e2e/support/browser.ts';
import { signInQuietly } from '../e2e/support/sign-in.ts';
import { buildWeb } from '../scripts/build-web.ts';
import { openSession } from '../server/testing/session.ts';
import { printLine } from './support/line.ts';
import { startBenchServer } from './support/server.ts';

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '5' } } });
const minutes = Number(values.minutes);
const secondsOnWall = 20;
/** Twelve times round: libraries are loaded, what is cached is, and code that is hot is compiled. */
const warmUpMs = 60_000;
const firstPanel = 'المنطقة الآن';
const caseEveryMs = 5_000;
/** What may come and go without being growth: 10 %. */
const mostGrowth = 1.1;

await buildWeb();
const server = await startBenchServer();
const browser = await openBrowser();
try {
  const { page, context, complaints } = await openWindow(browser, { url: server.url, size: { width: 1920, height: 1080 } });
  await signInQuietly(context, server.url, 'emirate.leader');
  await page.goto('/staff/wall?every=1');
  await page.getByRole('heading', { level: 1 }).waitFor();
  const devtools = await context.newCDPSession(page);
  await page.waitForTimeout(warmUpMs);
  const before = await weigh(page, devtools);
  const sent = await liveFor(page, minutes * 60_000);
  const after = await weigh(page, devtools);
  console.log(
    `  ${Math.round(minutes * 60)} panels, as in ${((minutes * 60 * secondsOnWall) / 3600).toFixed(1)} hours on a wall; ${sent} cases sent`,
  );
  console.log(`  heap ${megabytes(before.heap)} -> ${megabytes(after.heap)}; nodes ${before.nodes} -> ${after.nodes}`);
  const ratio = after.heap / before.heap;
  printLine({
    name: 'wall-memory',
    figure: after.heap / 1e6,
    unit: 'MB of JavaScript heap at the end; limit: at the beginning',
    p95_ms: null,
    limit: before.heap / 1e6,
    ratio,
    errors: complaints.length + (ratio > mostGrowth ? 1 : 0),
    cases: sent,
  });
} finally {
  await browser.close();
  await server.stop();
}

type DevTools = Awaited<ReturnType<Window['context']['newCDPSession']>>;

/** At the first panel, which has neither chart nor map, and after collection, so that only what is held counts. Twice: what finalizers free comes with the second. */
async function weigh(page: Window['page'], devtools: DevTools): Promise<{ heap: number; nodes: number }> {
  await page.getByRole('heading', { name: firstPanel }).waitFor();
  await devtools.send('HeapProfiler.enable');
  for (let round = 0; round < 2; round++) await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  const { nodes } = await devtools.send('Memory.getDOMCounters');
  return { heap: usedSize, nodes };
}

/** Every case is a hint to the wall, which reads its numbers anew. @returns how many were sent */
async function liveFor(page: Window['page'], ms: number): Promise<number> {
  const { api } = await openSession(server.url, '+966550000001');
  const consents = await api.consents.listOwnConsents();
  await api.consents.decideConsents({ body: { decisions: consents.map(({ code, version }) => ({ code, version, given: true })) } });
  const end = Date.now() + ms;
  let sent = 0;
  while (Date.now() < end) {
    const location = { lat: 26.2 + Math.random() / 4, lon: 43.8 + Math.random() / 4 };
    const body = { kind: 'report', text: `حفرة في الشارع رقم ${sent}`, category: 'street-pothole', location } as const;
    await api.voice
      .submitCase({ body, idempotencyKey: crypto.randomUUID() })
      .then(() => (sent += 1))
      .catch(() => {});
    await page.waitForTimeout(caseEveryMs);
  }
  return sent;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
