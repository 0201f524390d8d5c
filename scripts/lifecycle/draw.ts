import { type CaseStatus, caseStatuses } from '@sawt/contract';
import { statusTones } from '../../web/src/modules/voice/shared/status-tones.ts';
import { staffStatusWords } from '../../web/src/modules/voice/shared/status-words.ts';
import { drawLabel, type Rect } from './label.ts';
import { box, centre, size, type Way, ways } from './layout.ts';
import { drawLegend, legendHeight } from './legend.ts';
import { colour, lookOf, looks, text, toneColours } from './style.ts';

/** The lifecycle as a picture: statuses, the moves between them, who makes them and what the clocks do. */
export function lifecyclePicture(): string {
  const all = ways();
  const taken = caseStatuses.map(boxOf);
  const labels = all.filter(({ label }) => label).map((way) => drawLabel(way, all, taken));
  const { width } = size;
  const height = size.height + legendHeight + 24;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title description" font-family="'IBM Plex Sans Arabic', 'Segoe UI', system-ui, sans-serif" font-size="13" fill="${colour('ink')}">
<title id="title">The lifecycle of a case · دورة حياة البلاغ</title>
<desc id="description">Drawn by npm run lifecycle from server/src/modules/voice/workflow.ts. The same as a table: lifecycle.md.</desc>
<defs>${Object.keys(looks).map(drawTip).join('')}</defs>
<rect width="${width}" height="${height}" fill="#ffffff"/>
${[...all.map(drawWay), ...caseStatuses.map(drawStatus), ...labels, drawLegend(size.height + 8, width)].join('\n')}
</svg>
`;
}

const drawTip = (side: string) =>
  `<marker id="${side}" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="6.5" markerHeight="6.5" orient="auto"><path d="M0 0 10 5 0 10z" fill="${looks[side as keyof typeof looks].tint}"/></marker>`;

function boxOf(status: CaseStatus): Rect {
  const [x, y] = centre(status);
  return [x - box.width / 2, y - box.height / 2, box.width, box.height];
}

function drawStatus(status: CaseStatus): string {
  const [x, y, width, height] = boxOf(status);
  const [fill, stroke] = toneColours[statusTones[status]];
  const middle = x + width / 2;
  return `<g text-anchor="middle"><rect x="${x}" y="${y}" width="${width}" height="${height}" rx="10" fill="${colour(fill)}" stroke="${colour(stroke)}" stroke-width="2"/>${text(middle, y + 43, staffStatusWords.ar[status], 'font-size="19" font-weight="600"')}${text(middle, y + 68, staffStatusWords.en[status], 'font-size="15"')}</g>`;
}

function drawWay({ moves, points }: Way): string {
  const side = lookOf(moves);
  const dashes = side === 'system' ? ' stroke-dasharray="6 4"' : '';
  return `<polyline points="${points.join(' ')}" fill="none" stroke="${looks[side].tint}" stroke-width="1.8" stroke-linejoin="round"${dashes} marker-end="url(#${side})"/>`;
}
