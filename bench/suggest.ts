// How well the suggestion from the words finds agency and category: on a fifth of our own texts that was held out, and on
// the texts of the demo region, which others wrote and no model here is trained on. Writes docs/suggestion.md.
//
//   npm run bench -- suggest
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { readCorpus } from '../server/src/modules/voice/suggest/corpus.ts';
import { judge, summarise } from '../server/src/modules/voice/suggest/evaluate.ts';
import { featuresOf } from '../server/src/modules/voice/suggest/features.ts';
import { fit } from '../server/src/modules/voice/suggest/fit.ts';
import { encodeModel } from '../server/src/modules/voice/suggest/model-file.ts';
import { rank } from '../server/src/modules/voice/suggest/rank.ts';
import type { Leaf } from '../server/src/modules/voice/suggest/train.ts';
import { exampleOf, splitCorpus, textsOfOthers } from './suggest/data.ts';
import { reportOf } from './suggest/report.ts';
import { percentile } from './support/percentile.ts';

const threshold = 0.8;
const data = join(import.meta.dirname, '../server/seed/data');
const leaves = (JSON.parse(readFileSync(join(data, 'categories.json'), 'utf8')) as Leaf[]).filter(({ agency }) => agency);
const corpus = readCorpus();
const others = textsOfOthers(data);

const { learnt, heldOut } = splitCorpus(corpus);
const own = judge(fit(leaves, learnt.map(exampleOf)).model, leaves, heldOut.map(exampleOf));

const began = performance.now();
const { model } = fit(leaves, corpus.map(exampleOf));
const trainSeconds = (performance.now() - began) / 1000;
const megabytes = encodeModel(model).length / 1e6;
const byOthers = judge(model, leaves, others.map(exampleOf));

const times: number[] = [];
for (let round = 0; round < 20; round++) {
  for (const { text } of others) {
    const at = performance.now();
    rank(model, leaves, featuresOf(text));
    if (round > 0) times.push((performance.now() - at) * 1000);
  }
}
const speed = { p50: percentile(times, 50), p95: percentile(times, 95) };

const agencies = [...new Set(leaves.map(({ agency }) => agency))].sort();
const report = reportOf({ texts: corpus.length, threshold, own, byOthers, agencies });
writeFileSync(join(import.meta.dirname, '../docs/suggestion.md'), report);
console.log(report);
console.log(
  `trained in ${trainSeconds.toFixed(1)} s, ${megabytes.toFixed(1)} MB; a text takes ${speed.p50.toFixed(0)} µs (p95 ${speed.p95.toFixed(0)} µs)`,
);
const { agencyTop1 } = summarise(byOthers);
const round = (value: number) => Math.round(value * 1000) / 1000;
console.log(
  JSON.stringify({
    name: 'suggest',
    figure: round(agencyTop1),
    unit: 'share of agencies right at first place, texts by others',
    p95_ms: round(speed.p95 / 1000),
    limit: 1,
    ratio: round(agencyTop1),
    errors: agencyTop1 >= 0.85 ? 0 : 1,
    cases: others.length,
    cores: availableParallelism(),
  }),
);
