import type { SuggestionEvaluation } from '@sawt/contract';
import { foreseenOf, type Judged, summarise } from '../../server/src/modules/voice/suggest/evaluate.ts';

interface Findings {
  texts: number;
  threshold: number;
  own: readonly Judged[];
  byOthers: readonly Judged[];
  agencies: readonly string[];
}

const percent = (share: number) => `${(share * 100).toFixed(1)} %`;

export function reportOf({ texts, threshold, own, byOthers, agencies }: Findings): string {
  return `# How well the suggestion finds where a text belongs

Made by \`npm run bench -- suggest\`; not edited by hand. The ${texts} texts it is trained on are synthetic: the authors of this
project wrote each of them ([the corpus](../server/src/modules/voice/suggest/corpus/README.md)). The texts by others are those of the
demo region, written by other authors of the project; no model here has seen them. They are synthetic too, so a running region
should trust only what its own nightly evaluation says.

| | own texts, a fifth held out | texts by others |
| --- | ---: | ---: |
${rows(own, byOthers, threshold)}

## Confidence and truth, texts by others

| confidence | texts | mean confidence | right |
| --- | ---: | ---: | ---: |
${summarise(byOthers).reliability.map(binRow).join('\n')}

## Confusion of agencies, texts by others

A row is where the text belongs, a column what was suggested first.

${confusion(byOthers, agencies)}
`;
}

function rows(own: readonly Judged[], others: readonly Judged[], threshold: number): string {
  const [first, second] = [own, others].map((judged) => columnOf(judged, threshold)) as [Map<string, string>, Map<string, string>];
  return [...first].map(([name, value]) => `| ${name} | ${value} | ${second.get(name)} |`).join('\n');
}

function columnOf(judged: readonly Judged[], threshold: number): Map<string, string> {
  const evaluation = summarise(judged);
  const sure = judged.map(foreseenOf).filter(({ confidence }) => confidence >= threshold);
  return new Map([
    ['texts', String(evaluation.texts)],
    ['agency right at first place', percent(evaluation.agencyTop1)],
    ['agency among the first three', percent(evaluation.agencyTop3)],
    ['category right at first place', percent(evaluation.categoryTop1)],
    ['category among the first three', percent(evaluation.categoryTop3)],
    ['expected calibration error (agency)', percent(evaluation.calibrationError)],
    [`not sure at the threshold of ${percent(threshold)}`, percent(1 - sure.length / judged.length)],
    ['agency right where sure', percent(sure.filter(({ right }) => right).length / Math.max(sure.length, 1))],
  ]);
}

function binRow({ from, to, texts, confidence, right }: SuggestionEvaluation['reliability'][number]): string {
  const cell = (share: number | null) => (share === null ? '' : percent(share));
  return `| ${Math.round(from * 100)}–${Math.round(to * 100)} % | ${texts} | ${cell(confidence)} | ${cell(right)} |`;
}

function confusion(judged: readonly Judged[], agencies: readonly string[]): string {
  const count = (truth: string, foreseen: string) =>
    judged.filter((one) => one.truth.agency === truth && one.agencies[0]?.code === foreseen).length || '';
  const head = `| | ${agencies.map((agency) => agency.slice(0, 6)).join(' | ')} |`;
  const line = `| --- |${' ---: |'.repeat(agencies.length)}`;
  return [head, line, ...agencies.map((truth) => `| ${truth} | ${agencies.map((foreseen) => count(truth, foreseen)).join(' | ')} |`)].join(
    '\n',
  );
}
