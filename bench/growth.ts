// How figures grow with the region: each benchmark on 10,000, 100,000 and 1,000,000 cases, with the ratio of the largest to the
// smallest. Each region is made anew, unless a folder holds it: `--data FOLDER` has them in FOLDER/10000, FOLDER/100000 and
// FOLDER/1000000 (`SAWT_DATA=FOLDER/100000 npm run seed -- --cases 100000`).
//
//   npm run bench -- growth [--data FOLDER] [--seconds 20] [--of lifecycle,search]
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type BenchLine, printLine } from './support/line.ts';

const sizes = [10_000, 100_000, 1_000_000];
const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    seconds: { type: 'string', default: '20' },
    of: { type: 'string', default: 'lifecycle,search' },
    cases: { type: 'string', default: String(sizes.at(-1)) },
  },
});
const wanted = sizes.filter((size) => size <= Number(values.cases));
const names = values.of.split(',');
const lines = new Map<string, BenchLine[]>();
for (const name of names) {
  for (const size of wanted) {
    const kept = values.data && join(values.data, String(size));
    const region = kept && existsSync(kept) ? ['--data', kept] : ['--cases', String(size)];
    const { stdout } = spawnSync(process.execPath, [join(import.meta.dirname, 'run.ts'), name, ...region, '--seconds', values.seconds], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const last = stdout.trim().split('\n').at(-1) ?? '';
    if (!last.startsWith('{')) throw new Error(`${name} on ${size} cases measured nothing`);
    console.log(`  ${last}`);
    lines.set(name, [...(lines.get(name) ?? []), JSON.parse(last) as BenchLine]);
  }
}
console.log(`\n| Benchmark | Unit | ${wanted.map((size) => size.toLocaleString('en')).join(' | ')} | largest / smallest | p95 ms |`);
console.log(`|---|---|${'---|'.repeat(wanted.length + 2)}`);
for (const [name, list] of lines) {
  const p95 = list.map(({ p95_ms }) => p95_ms).join(', ');
  console.log(`| ${name} | ${list[0]?.unit} | ${list.map(({ figure }) => figure).join(' | ')} | ${growthOf(list).toFixed(2)} | ${p95} |`);
}
const worst = Math.max(...[...lines.values()].map((list) => (list.at(-1)?.p95_ms ?? 0) / (list[0]?.p95_ms ?? 1)));
const errors = [...lines.values()].flat().reduce((sum, line) => sum + line.errors, 0);
printLine({
  name: 'growth',
  figure: worst,
  unit: 'times the p95 of the smallest',
  p95_ms: Math.max(...[...lines.values()].flat().map(({ p95_ms }) => p95_ms ?? 0)),
  limit: 1,
  ratio: 1 / worst,
  errors,
  cases: wanted.at(-1) ?? 0,
});

function growthOf(list: readonly BenchLine[]): number {
  return (list.at(-1)?.figure ?? 0) / (list[0]?.figure ?? 1);
}
