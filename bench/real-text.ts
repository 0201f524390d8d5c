// Loads real texts, as people write them, through the public HTTP interface, eight at a time, as cases of the demo
// region; then checks that nothing was lost or doubled, that every number on the emirate's screen equals the list
// behind it, and that Arabic search finds what it should.
//
//   npm run bench -- real-text [--texts FILE]     a CSV with a heading, separated by ; with the text first
import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { parse } from 'csv-parse/sync';
import { openSession, type Session } from '../server/testing/session.ts';
import { checkFigures } from './real-text/check-figures.ts';
import { checkSearch } from './real-text/check-search.ts';
import { rawInsertRate } from './real-text/raw-insert-rate.ts';
import { percentile } from './support/percentile.ts';
import { startBenchServer } from './support/server.ts';

const lanes = 8;
const file = process.argv[process.argv.indexOf('--texts') + 1 || process.argv.length] ?? '../shared/data/reviews-ar.csv';

if (!existsSync(file)) {
  console.log(`skipped: there is no file ${file} (--texts names another)`);
  process.exit(0);
}
const rows = parse(readFileSync(file), { bom: true, delimiter: ';', fromLine: 2, relaxColumnCount: true, relaxQuotes: true }) as string[][];
const texts = rows.map(([text = '']) => text.trim()).filter(Boolean);

const server = await startBenchServer();
try {
  const leader = await openSession(server.url, 'emirate.leader');
  const before = (await leader.api.voice.countCases({ query: {} })).total;
  const categories = (await leader.api.voice.listCategories())
    .filter(({ agency, kinds }) => agency && kinds.includes('complaint'))
    .map(({ code }) => code);
  const areas = (await leader.api.directory.listAreas()).map(({ code }) => code);
  const citizens = await Promise.all(Array.from({ length: lanes }, (_, lane) => openSession(server.url, `+96655900000${lane}`)));

  const sent = new Map<number, { number: string; key: string }>();
  const errors: unknown[] = [];
  const times: number[] = [];
  const submit = (citizen: Session, index: number, idempotencyKey: string) => {
    // One in ten does not know where it belongs.
    const category = index % 10 === 0 ? null : (categories[index % categories.length] as string);
    const area = areas[index % areas.length] as string;
    return citizen.api.voice.submitCase({ body: { kind: 'complaint', text: texts[index] as string, category, area }, idempotencyKey });
  };
  let next = 0;
  const began = performance.now();
  await Promise.all(
    citizens.map(async (citizen) => {
      for (let index = next++; index < texts.length; index = next++) {
        const key = randomUUID();
        const at = performance.now();
        try {
          sent.set(index, { number: (await submit(citizen, index, key)).number, key });
        } catch (error) {
          errors.push(error);
        }
        times.push(performance.now() - at);
        if (index % 500 === 0) console.log(`  ${index} of ${texts.length}`);
      }
    }),
  );
  const seconds = (performance.now() - began) / 1000;
  const rate = sent.size / seconds;
  console.log(`${sent.size} of ${texts.length} texts became cases in ${seconds.toFixed(1)} s`);

  const total = (await leader.api.voice.countCases({ query: {} })).total;
  const problems = [
    ...errors.slice(0, 5).map(String),
    ...(total === before + sent.size ? [] : [`the total is ${total}, but ${before} + ${sent.size} were sent`]),
    ...(new Set([...sent.values()].map(({ number }) => number)).size === sent.size ? [] : ['two texts share one number']),
    ...(await checkFigures(leader)),
    ...(await checkSearch(leader, texts, sent)),
  ];
  for (const problem of problems) console.error(`✗ ${problem}`);
  if (problems.length === 0) console.log('✓ nothing lost or doubled; every number equals its list; search finds what it should');

  const limit = await rawInsertRate(server.ownerUrl, texts, lanes);
  const line = {
    name: 'real-text',
    figure: round(rate),
    unit: 'cases/s',
    p95_ms: round(percentile(times, 95)),
    limit: round(limit),
    ratio: round(rate / limit),
    errors: problems.length + errors.length,
    cases: total,
    cores: availableParallelism(),
  };
  console.log(JSON.stringify(line));
  process.exitCode = line.errors === 0 ? 0 : 1;
} finally {
  await server.stop();
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
