// Requests made from the OpenAPI document, sound and broken, as every caller of the permission matrix, against a server
// in a process of its own. Each answer is judged (server/testing/fuzz/judge.ts); a finding is printed with its seed, as
// small as it still fails, and the run ends with 1.
//
//   npm run bench -- security/fuzz [--requests 20000] [--seed 1] [--callers citizen,auditor]
import type { Caller } from '../../server/testing/fuzz/judge.ts';
import type { OpenApi } from '../../server/testing/fuzz/requests.ts';
import { describeFinding, type FuzzReport, fuzz } from '../../server/testing/fuzz/run.ts';
import { createFuzzWorld, withNewCases } from '../../server/testing/fuzz/world.ts';
import { openSession } from '../../server/testing/session.ts';
import { printLine } from '../support/line.ts';
import { startBenchServer } from '../support/server.ts';

const given = (name: string) => process.argv[process.argv.indexOf(`--${name}`) + 1 || process.argv.length];
const wanted = Number(given('requests') ?? 20_000);
const seed = Number(given('seed') ?? 1);
/** So many requests, then there are cases in every status again. */
const roundOf = 1_000;

const server = await startBenchServer();
const began = performance.now();
const totals = new Map<Caller, FuzzReport>();
try {
  const document = (await (await fetch(`${server.url}/api/openapi.json`)).json()) as OpenApi;
  const ground = { ownerUrl: server.ownerUrl, signIn: (who: string) => openSession(server.url, who) };
  let world = await createFuzzWorld(ground);
  const callers = (given('callers')?.split(',') ?? Object.keys(world.callers)) as Caller[];
  const known: string[] = [];
  for (let sent = 0; sent < wanted; sent += roundOf) {
    const requests = Math.min(roundOf, wanted - sent);
    const round = callers.map((caller, index) =>
      fuzz({ url: server.url, document, world, caller, requests, seed: seed + sent * 100 + index * 10, known }),
    );
    for (const report of await Promise.all(round)) add(report);
    console.log(
      `  ${sent + requests} of ${wanted} as each of ${callers.length} callers, ${Math.round((performance.now() - began) / 1000)} s`,
    );
    if (sent + requests < wanted) world = await withNewCases(world, ground);
  }
} finally {
  await server.stop();
  summarise();
}

function summarise(): void {
  const reports = [...totals.values()];
  for (const { caller, requests, byStatus } of reports) console.log(`  ${caller.padEnd(16)} ${requests} ${JSON.stringify(byStatus)}`);
  const findings = reports.flatMap((report) => report.findings);
  const requests = reports.reduce((sum, { requests }) => sum + requests, 0);
  const limit = wanted * totals.size;
  const ratio = requests / limit;
  printLine({ name: 'security/fuzz', figure: requests, unit: 'requests', p95_ms: null, limit, ratio, errors: findings.length, cases: 0 });
}

function add(report: FuzzReport): void {
  for (const finding of report.findings) console.log(describeFinding(finding));
  const total = totals.get(report.caller);
  if (!total) return void totals.set(report.caller, report);
  total.requests += report.requests;
  total.findings.push(...report.findings);
  for (const [status, count] of Object.entries(report.byStatus)) total.byStatus[status] = (total.byStatus[status] ?? 0) + count;
}
