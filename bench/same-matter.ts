// How well two cases are found to be the same matter, on pairs of which the truth is known: the threshold is chosen on one half,
// what is reported comes from the other. Writes docs/same-matter.md.
//
//   npm run bench -- same-matter
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Category } from '@sawt/contract';
import { chooseThreshold, measure } from '../server/src/modules/voice/same-matter/measure.ts';
import { halvesOf, readPairs } from '../server/src/modules/voice/same-matter/pairs.ts';
import { similarity, threshold } from '../server/src/modules/voice/same-matter/similarity.ts';
import { subjectsOf } from '../server/src/modules/voice/same-matter/subjects.ts';
import { reportOf } from './same-matter/report.ts';
import { printLine } from './support/line.ts';
import { percentile } from './support/percentile.ts';

const tree = JSON.parse(readFileSync(join(import.meta.dirname, '../server/seed/data/categories.json'), 'utf8')) as Category[];
// Groups take no kinds and name none.
const pairs = readPairs(subjectsOf(tree.map((one) => ({ ...one, kinds: one.kinds ?? [], active: true }))));
const [chosenOn, reportedOn] = halvesOf(pairs);
const best = chooseThreshold(chosenOn);

const times: number[] = [];
for (let round = 0; round < 50; round++) {
  for (const { matters } of pairs) {
    const at = performance.now();
    similarity(...matters);
    if (round > 0) times.push(performance.now() - at);
  }
}

const report = reportOf({ chosenOn, reportedOn, best });
writeFileSync(join(import.meta.dirname, '../docs/same-matter.md'), report);
console.log(report);
const { f1 } = measure(reportedOn, threshold);
console.log(
  `best threshold on the half it is chosen on: ${best}; comparing two cases takes ${(percentile(times, 50) * 1000).toFixed(1)} µs`,
);
printLine({
  name: 'same-matter',
  figure: f1,
  unit: 'F1 on the half that nothing was chosen on',
  p95_ms: percentile(times, 95),
  limit: 1,
  ratio: f1,
  errors: f1 >= 0.8 ? 0 : 1,
  cases: reportedOn.length,
});
