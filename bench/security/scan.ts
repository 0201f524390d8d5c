// Debian's scanners `wapiti` and `sqlmap` against a server with the demo region in a process of its own, as four kinds of
// people, over every address of the OpenAPI document that is read and answers them. A finding ends the run with 1. The
// limits would stop a scanner before it learns anything: the server is started with SAWT_LIMIT_FACTOR. Bounded to eight
// minutes; what was cut short is said.
//
//   npm run bench -- security/scan [--keep]
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoCitizenPhone } from '../../server/src/demo/accounts.ts';
import type { OpenApi } from '../../server/testing/fuzz/requests.ts';
import { openSession } from '../../server/testing/session.ts';
import { printLine } from '../support/line.ts';
import { startBenchServer } from '../support/server.ts';
import { answeringAddresses } from './scan/addresses.ts';
import { reasonAgainst } from './scan/exceptions.ts';
import { sqlmap } from './scan/sqlmap.ts';
import type { Finding, Target } from './scan/target.ts';
import { wapiti } from './scan/wapiti.ts';

const folder = mkdtempSync(join(tmpdir(), 'sawt-scan-'));
const server = await startBenchServer();
const summary: Record<string, { requests: number; findings: number }> = {};
try {
  const targets = await targetsOf();
  for (const [name, scanner] of Object.entries({ wapiti, sqlmap })) {
    const before = await requestsSoFar();
    const verdicts = await Promise.all(targets.map(async (target) => ({ ...target, ...(await scanner(target)) })));
    const faults = verdicts.flatMap(({ caller, addresses, findings, notes }) => {
      console.log(`${name} as ${caller}: ${addresses.length} addresses${notes.map((note) => `; ${note}`).join('')}`);
      return findings.filter(isFault);
    });
    summary[name] = { requests: (await requestsSoFar()) - before, findings: faults.length };
  }
} finally {
  await server.stop();
  if (process.argv.includes('--keep')) console.log(`What they wrote: ${folder}`);
  else rmSync(folder, { recursive: true, force: true });
}
console.log(`  ${JSON.stringify(summary)}`);
const sumOf = (what: 'requests' | 'findings') => Object.values(summary).reduce((sum, one) => sum + one[what], 0);
const requests = sumOf('requests');
printLine({
  name: 'security/scan',
  figure: requests,
  unit: 'requests',
  p95_ms: null,
  limit: requests,
  ratio: 1,
  errors: sumOf('findings'),
  cases: 300,
});

async function targetsOf(): Promise<Target[]> {
  const document = (await (await fetch(`${server.url}/api/openapi.json`)).json()) as OpenApi;
  const officer = await openSession(server.url, 'emirate.officer');
  const [found] = (await officer.api.voice.listCases({ query: { status: 'referred', limit: 1 } })).items;
  if (!found) throw new Error('The demo region has no referred case');
  const { number, status, kind, agency, area, category, excerpt } = found;
  const [word = ''] = excerpt.split(' ').filter(({ length }) => length > 3);
  const codes = { agency: agency?.code ?? '', area: area.code, category: category?.code ?? '', role: 'coordinator' };
  const known = { number, status, kind, ...codes, q: word, phone: demoCitizenPhone };
  const sessions = {
    citizen: await openSession(server.url, demoCitizenPhone),
    officer,
    auditor: await openSession(server.url, 'auditor'),
    administrator: await openSession(server.url, 'admin'),
  };
  return Promise.all(
    Object.entries(sessions).map(async ([caller, session]) => {
      const addresses = await answeringAddresses(document, server.url, session, known);
      return { url: server.url, caller, cookies: session.cookies(), addresses, folder };
    }),
  );
}

function isFault(finding: Finding): boolean {
  const reason = reasonAgainst(finding);
  const { kind, path, parameter, info } = finding;
  console.log(`  ${reason ? '-' : '✗'} ${kind}: ${path} ${parameter}: ${info}${reason ? ` (${reason})` : ''}`);
  return !reason;
}

/** As the server counts them itself. */
async function requestsSoFar(): Promise<number> {
  const figures = await (await fetch(`${server.url}/metrics`)).text();
  return [...figures.matchAll(/^http_request_duration_seconds_count.* (\d+)$/gm)].reduce((sum, [, count]) => sum + Number(count), 0);
}
