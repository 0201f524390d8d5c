// `npm run bench -- wall-memory [--minutes 5] [--every 1]`: does the wall grow? Its panels turn every second in a real browser, while cases come in.
// A panel stays for 20 seconds on a wall, so a minute here is as many panels as 20 minutes there; `--every 20` is the wall as it hangs.
import { parseArgs } from 'node:util';
import { type CDPSession, openBrowser, openWindow, type Window } from '../e2e/support/browser.ts';
import { signInQuietly } from '../e2e/support/sign-in.ts';
import { buildWeb } from '../scripts/build-web.ts';
import { openSession, type Session } from '../server/testing/session.ts';
import { type HeldMemory, weighHeap } from './support/heap.ts';
import { printLine } from './support/line.ts';
import { startBenchServer } from './support/server.ts';

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '5' }, every: { type: 'string', default: '1' } } });
const minutes = Number(values.minutes);
const every = Number(values.every);
const secondsOnWall = 20;
/** Some times round: libraries are loaded, what is cached is, and code that is hot is compiled. */
const warmUpMs = Math.max(60_000, 3 * 6 * every * 1_000);
const looks = 6;
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
  await page.goto(`/staff/wall?every=${every}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  const devtools = await context.newCDPSession(page);
  const citizen = await openCitizen();
  await liveFor(page, citizen, warmUpMs);
  const before = await weigh(page, devtools);
  console.log(`  at the beginning ${inWords(before)}`);
  let after = before;
  let sent = 0;
  for (let look = 1; look <= looks; look++) {
    sent += await liveFor(page, citizen, (minutes * 60_000) / looks);
    after = await weigh(page, devtools);
    console.log(`  after ${((minutes * look) / looks).toFixed(1)} minutes ${inWords(after)}`);
  }
  console.log(
    `  ${Math.round((minutes * 60) / every)} panels, as in ${((minutes * secondsOnWall) / every / 60).toFixed(1)} hours on a wall; ${sent} cases sent`,
  );
  const ratio = after.values / before.values;
  printLine({
    name: 'wall-memory',
    figure: after.values / 1e6,
    unit: 'MB of JavaScript values at the end; limit: at the beginning',
    p95_ms: null,
    limit: before.values / 1e6,
    ratio,
    errors: complaints.length + (ratio > mostGrowth ? 1 : 0),
    cases: sent,
  });
} finally {
  await browser.close();
  await server.stop();
}

/** At the first panel, which has neither chart nor map. */
async function weigh(page: Window['page'], devtools: CDPSession): Promise<HeldMemory> {
  await page.getByRole('heading', { name: firstPanel }).waitFor({ timeout: 30_000 + 6 * every * 1_000 });
  return weighHeap(devtools);
}

async function openCitizen(): Promise<Session['api']> {
  const { api } = await openSession(server.url, '+966550000001');
  const consents = await api.consents.listOwnConsents();
  await api.consents.decideConsents({ body: { decisions: consents.map(({ code, version }) => ({ code, version, given: true })) } });
  return api;
}

/** Every case is a hint to the wall, which reads its numbers anew. @returns how many were sent */
async function liveFor(page: Window['page'], api: Session['api'], ms: number): Promise<number> {
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

function inWords({ values, code, nodes }: HeldMemory): string {
  return `${(values / 1e6).toFixed(2)} MB of values, ${(code / 1e6).toFixed(2)} MB of compiled code, ${nodes} nodes`;
}
