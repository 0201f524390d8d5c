import { caseMoves } from '@sawt/contract';
import { workflow } from '../../server/src/modules/voice/workflow.ts';
import { staffStatusWords } from '../../web/src/modules/voice/shared/status-words.ts';
import { sides, sidesOf } from './sides.ts';
import { colour, looks, marks, text } from './style.ts';
import { clockWords, effectWords, moveWords, sideWords } from './words.ts';

const staying = caseMoves.filter((move) => !workflow[move].to || workflow[move].from.includes(workflow[move].to));
export const legendHeight = Math.max(200, 60 + staying.length * 66);

/** What the marks mean, and the moves that have no arrow because the case stays where it is. */
export function drawLegend(top: number, width: number): string {
  const row = (index: number) => top + 56 + index * 25;
  const heads = [
    text(36, top + 28, 'Who makes it · من يجريها'),
    text(270, top + 28, 'The clocks · المهل'),
    text(700, top + 28, 'The case stays where it is · لا تتغير الحالة'),
  ];
  const who = [
    ...sides.map((side) => `${marks([side])} ${sideWords[side].en} · ${sideWords[side].ar}`),
    `<tspan fill="${looks.several.tint}">━</tspan> several · أكثر من طرف`,
  ].map((words, index) => text(36, row(index), words));
  const clocks = Object.values(clockWords).map(({ ar, en }, index) => text(270, row(index), `◷ ${en} · ${ar}`));
  const effects = Object.values(effectWords).map(({ ar, en }, index) => text(460, row(index), `${en} · ${ar}`));
  const stays = staying.flatMap((move, index) => {
    const { from, to } = workflow[move];
    const y = top + 56 + index * 66;
    const where = (language: 'ar' | 'en', comma: string) =>
      (to ? [to] : from).map((status) => staffStatusWords[language][status]).join(comma);
    return [
      text(700, y, `${marks(sidesOf(move))} ${moveWords[move].en} · ${moveWords[move].ar}`, 'font-weight="600"'),
      text(700, y + 19, where('en', ', '), `fill="${colour('ink-soft')}"`),
      text(700, y + 38, where('ar', '، '), `fill="${colour('ink-soft')}"`),
    ];
  });
  return `<rect x="16" y="${top}" width="${width - 32}" height="${legendHeight}" rx="10" fill="${colour('canvas')}"/>
<g font-weight="600">${heads.join('')}</g>
${[...who, ...clocks, ...effects, ...stays].join('\n')}`;
}
