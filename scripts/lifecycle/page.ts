import { type Bilingual, type CaseMove, type CaseStatus, caseMoves } from '@sawt/contract';
import { workflow } from '../../server/src/modules/voice/workflow.ts';
import { staffStatusWords } from '../../web/src/modules/voice/shared/status-words.ts';
import { sidesOf } from './sides.ts';
import { clockWords, effectWords, moveWords, sideWords, sightWords } from './words.ts';

const both = ({ ar, en }: Bilingual) => `${en} · ${ar}`;
const statusName = (status: CaseStatus) => both({ ar: staffStatusWords.ar[status], en: staffStatusWords.en[status] });

/** The lifecycle as a table that can be read aloud and searched. */
export function lifecyclePage(): string {
  return `# The lifecycle of a case · دورة حياة البلاغ

Written by \`npm run lifecycle\` from [\`workflow.ts\`](../server/src/modules/voice/workflow.ts), with the roles of the migrations and the
words of the pages. A test fails where it is out of date. Words: [glossary](glossary.md).

[![The statuses of a case, and the moves between them with who makes them and what the clocks do](lifecycle.svg)](lifecycle.svg)

| Move · الإجراء | From · من | To · إلى | Who · من يجريه | Permission · الصلاحية | Clocks · المهل | The citizen sees · يرى المستفيد |
|---|---|---|---|---|---|---|
${caseMoves.map(row).join('\n')}
`;
}

function row(move: CaseMove): string {
  const { from, to, permission, citizenSees } = workflow[move];
  const cells = [
    `\`${move}\`<br>${both(moveWords[move])}`,
    from.map(statusName).join('<br>'),
    to ? statusName(to) : '—',
    sidesOf(move)
      .map((side) => both(sideWords[side]))
      .join('<br>'),
    permission ? `\`${permission}\`` : '—',
    clocks(move),
    both(sightWords[citizenSees]),
  ];
  return `| ${cells.join(' | ')} |`;
}

function clocks(move: CaseMove): string {
  const { acknowledge, answer, directive } = workflow[move].clocks ?? {};
  const say = (clock: keyof typeof clockWords, effect: keyof typeof effectWords) =>
    `${clockWords[clock].en}: ${effectWords[effect].en} · ${clockWords[clock].ar}: ${effectWords[effect].ar}`;
  const same = acknowledge !== undefined && acknowledge === answer;
  const lines = [
    ...(same ? [say('both', answer)] : [acknowledge && say('acknowledge', acknowledge), answer && say('answer', answer)]),
    directive && say('directive', directive),
  ];
  return lines.filter(Boolean).join('<br>') || '—';
}
