import type { CorpusText } from '../../server/src/modules/voice/suggest/corpus.ts';
import type { Evaluation, Verdict } from '../../server/src/modules/voice/suggest/evaluate.ts';

interface Findings {
  corpus: readonly CorpusText[];
  threshold: number;
  own: Evaluation;
  byOthers: Evaluation;
  verdicts: readonly Verdict[];
  agencies: readonly string[];
}

const percent = (share: number) => `${(share * 100).toFixed(1)} %`;

export function reportOf({ corpus, threshold, own, byOthers, verdicts, agencies }: Findings): string {
  return `# How well the suggestion finds where a text belongs

Made by \`npm run bench -- suggest\`; not edited by hand. The ${corpus.length} texts it is trained on are synthetic: the authors of this
project wrote each of them ([the corpus](../server/src/modules/voice/suggest/corpus/README.md)). The texts by others are those of the
demo region, written by other authors of the project; no model here has seen them. They are synthetic too, so a running region
should trust only what its own nightly evaluation says.

| | own texts, a fifth held out | texts by others |
| --- | ---: | ---: |
${rows(own, byOthers, threshold)}

## Confidence and truth, texts by others

| confidence | texts | mean confidence | right |
| --- | ---: | ---: | ---: |
${byOthers.reliability.map(binRow).join('\n')}

## Confusion of agencies, texts by others

A row is where the text belongs, a column what was suggested first.

${confusion(verdicts, agencies)}
`;
}

function rows(own: Evaluation, others: Evaluation, threshold: number): string {
  const lines: [string, (evaluation: Evaluation) => string][] = [
    ['texts', ({ texts }) => String(texts)],
    ['agency right at first place', ({ agencyTop1 }) => percent(agencyTop1)],
    ['agency among the first three', ({ agencyTop3 }) => percent(agencyTop3)],
    ['category right at first place', ({ categoryTop1 }) => percent(categoryTop1)],
    ['category among the first three', ({ categoryTop3 }) => percent(categoryTop3)],
    ['expected calibration error (agency)', (evaluation) => percent(evaluation.calibrationError)],
    [`not sure at the threshold of ${percent(threshold)}`, ({ unsure }) => percent(unsure)],
    ['agency right where sure', ({ rightWhereSure }) => percent(rightWhereSure)],
  ];
  return lines.map(([name, of]) => `| ${name} | ${of(own)} | ${of(others)} |`).join('\n');
}

function binRow({ from, to, texts, confidence, right }: Evaluation['reliability'][number]): string {
  const cell = (share: number | null) => (share === null ? '' : percent(share));
  return `| ${Math.round(from * 100)}–${Math.round(to * 100)} % | ${texts} | ${cell(confidence)} | ${cell(right)} |`;
}

function confusion(verdicts: readonly Verdict[], agencies: readonly string[]): string {
  const count = (truth: string, foreseen: string) =>
    verdicts.filter((verdict) => verdict.truth === truth && verdict.foreseen === foreseen).length || '';
  const head = `| | ${agencies.map((agency) => agency.slice(0, 6)).join(' | ')} |`;
  const line = `| --- |${' ---: |'.repeat(agencies.length)}`;
  return [head, line, ...agencies.map((truth) => `| ${truth} | ${agencies.map((foreseen) => count(truth, foreseen)).join(' | ')} |`)].join(
    '\n',
  );
}
