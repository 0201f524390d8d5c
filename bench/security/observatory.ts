// The rules of Mozilla's HTTP Observatory over the pages as people reach them: a server in a process of its own, behind a
// proxy that ends TLS. Less than A+ ends the run with 1. It fetches the rules from the package registry, and needs `openssl`.
//
//   npm run bench -- security/observatory
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { buildWeb } from '../../scripts/build-web.ts';
import { freePort } from '../../server/src/platform/database/free-port.ts';
import { printLine } from '../support/line.ts';
import { startBenchServer } from '../support/server.ts';
import { installObservatory, type Observatory } from './observatory/rules.ts';
import { startTlsProxy } from './observatory/tls-proxy.ts';

const pages = ['/', '/staff', '/api/reference'];
const folder = mkdtempSync(join(tmpdir(), 'sawt-observatory-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
await buildWeb();
const observatory = await installObservatory(folder);
const ports = { httpPort: await freePort(), httpsPort: await freePort() };
const server = await startBenchServer({ SAWT_URL: `https://localhost:${ports.httpsPort}`, SAWT_TRUST_PROXY: '1' });
const grades: Record<string, string> = {};
try {
  const proxy = await startTlsProxy(ports, server.url, folder);
  setDefaultCACertificates([...getCACertificates(), proxy.certificate]);
  try {
    for (const path of pages) grades[path] = await scan(observatory, path);
  } finally {
    proxy.stop();
  }
} finally {
  await server.stop();
}
const best = Object.values(grades).filter((grade) => grade.startsWith('A+')).length;
const figures = { figure: best, unit: 'pages with A+', p95_ms: null, limit: pages.length, ratio: best / pages.length };
printLine({ name: 'security/observatory', ...figures, errors: pages.length - best, cases: 0 });

/** As `src/scanner/index.js` of the package counts, which scans the usual ports only. */
async function scan({ retrieve, tests, modifierOf, gradeOf, leastForExtra }: Observatory, path: string): Promise<string> {
  const retrieved = await retrieve('localhost', { ...ports, path });
  const page = retrieved.responses.auto;
  if (page?.status !== 200 || !page.headers['content-type']?.startsWith('text/html')) {
    throw new Error(`${path} answered ${page?.status ?? 'nothing'} instead of a page`);
  }
  const outcomes = tests.map((test) => test(retrieved));
  const modifiers = outcomes.map(({ result }) => (result ? modifierOf(result) : 0));
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 100);
  const strict = sum(modifiers.filter((modifier) => modifier < 0));
  const { score, grade } = gradeOf(strict >= leastForExtra ? sum(modifiers) : strict);
  console.log(`${path}: ${grade}, ${score}`);
  for (const [index, outcome] of outcomes.entries()) {
    console.log(`  ${outcome.pass ? '✓' : '✗'} ${outcome.constructor.name.padEnd(30)} ${outcome.result} (${modifiers[index]})`);
  }
  return `${grade} ${score}`;
}
