import { measure } from '../../server/src/modules/voice/same-matter/measure.ts';
import type { Pair } from '../../server/src/modules/voice/same-matter/pairs.ts';
import { similarity, threshold } from '../../server/src/modules/voice/same-matter/similarity.ts';

interface Findings {
  chosenOn: readonly Pair[];
  reportedOn: readonly Pair[];
  best: number;
}

const percent = (share: number) => `${(share * 100).toFixed(1)} %`;

export function reportOf({ chosenOn, reportedOn, best }: Findings): string {
  const [chosen, reported] = [chosenOn, reportedOn].map((half) => measure(half, threshold)) as [
    ReturnType<typeof measure>,
    ReturnType<typeof measure>,
  ];
  const groups = [...new Set(reportedOn.map(({ same, group }) => `${same ? 'the same' : 'another'} | ${group}`))].sort();
  return `# How well the same matter is found

Made by \`npm run bench -- same-matter\`; not edited by hand. The ${chosenOn.length + reportedOn.length} pairs are
[written by hand](../server/src/modules/voice/same-matter/pairs/README.md), most of them near-misses. Whoever wrote them
wrote the list of synonyms too, so real texts will be harder. Weights and threshold come from one half of them (${chosenOn.length} pairs); the other (${reportedOn.length}) says how good
they are. Why it is built so: [ADR 0028](adr/0028-the-same-matter.md).

| | the half it was chosen on | the other half |
| --- | ---: | ---: |
| pairs | ${chosen.pairs} | ${reported.pairs} |
| precision: of what is shown as the same, what is | ${percent(chosen.precision)} | ${percent(reported.precision)} |
| recall: of what is the same, what is shown | ${percent(chosen.recall)} | ${percent(reported.recall)} |
| F1 | ${percent(chosen.f1)} | ${percent(reported.f1)} |

The threshold is ${threshold}; the best one on the first half is ${best}.

## By what makes a pair hard, the other half

| in truth | pairs of | right |
| --- | --- | ---: |
${groups.map((group) => rowOf(group, reportedOn)).join('\n')}

## Where it errs, the other half

| in truth | similarity | one | other |
| --- | ---: | --- | --- |
${reportedOn
  .map((pair) => ({ ...pair, score: similarity(...pair.matters).score }))
  .filter(({ same, score }) => same !== score >= threshold)
  .map(({ same, score, texts }) => `| ${same ? 'the same' : 'another'} | ${percent(score)} | ${texts.join(' | ')} |`)
  .join('\n')}
`;
}

function rowOf(group: string, pairs: readonly Pair[]): string {
  const own = pairs.filter((pair) => `${pair.same ? 'the same' : 'another'} | ${pair.group}` === group);
  const right = own.filter(({ same, matters }) => same === similarity(...matters).score >= threshold);
  return `| ${group} | ${right.length} of ${own.length} |`;
}
