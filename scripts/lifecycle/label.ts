import type { CaseMove } from '@sawt/contract';
import { workflow } from '../../server/src/modules/voice/workflow.ts';
import type { Point, Way } from './layout.ts';
import { sidesOf } from './sides.ts';
import { colour, lookOf, looks, marks, text } from './style.ts';
import { clockWords, effectWords, moveWords } from './words.ts';

export type Rect = readonly [x: number, y: number, width: number, height: number];
const lineHeight = 16;
const width = 120;

/** The moves of a line, put along it where they cover the fewest other lines, and no box or label. */
export function drawLabel(way: Way, all: readonly Way[], taken: Rect[]): string {
  const rows = way.moves.flatMap(rowsOf);
  const height = rows.length * lineHeight + 4;
  const others = all.filter((one) => one !== way).flatMap(stretches);
  const cost = (rect: Rect) => 20 * taken.filter((one) => overlap(rect, one)).length + others.filter((one) => overlap(rect, one)).length;
  const best = spots(way, height).reduce((kept, rect) => (cost(rect) < cost(kept) ? rect : kept));
  taken.push(best);
  const [x, y] = best;
  const lines = rows.map(([words, attributes], index) => text(x + width / 2, y + index * lineHeight + 14, words, attributes));
  return `<g text-anchor="middle"><rect x="${x}" y="${y}" width="${width}" height="${height}" fill="#ffffff"/>${lines.join('')}</g>`;
}

function rowsOf(move: CaseMove): [words: string, attributes: string][] {
  const { ar, en } = moveWords[move];
  const fill = `fill="${looks[lookOf([move])].tint}"`;
  const { acknowledge, answer, directive } = workflow[move].clocks ?? {};
  const clocks =
    acknowledge && acknowledge === answer
      ? ([
          ['both', answer],
          ['directive', directive],
        ] as const)
      : ([
          ['acknowledge', acknowledge],
          ['answer', answer],
          ['directive', directive],
        ] as const);
  return [
    [ar, `font-weight="600" ${fill}`],
    [`${marks(sidesOf(move))} ${en}`, fill],
    ...clocks.flatMap(([clock, effect]): [string, string][] =>
      effect ? [[`◷ ${clockWords[clock].en}: ${effectWords[effect].en}`, `font-size="11" fill="${colour('ink-soft')}"`]] : [],
    ),
  ];
}

const stretches = ({ points }: Way): Rect[] =>
  points.slice(1).map(([x, y], index) => {
    const [x0, y0] = points[index] as Point;
    return [Math.min(x, x0), Math.min(y, y0), Math.abs(x - x0), Math.abs(y - y0)];
  });

const overlap = (a: Rect, b: Rect) => a[0] < b[0] + b[2] + 3 && b[0] < a[0] + a[2] + 3 && a[1] < b[1] + b[3] + 3 && b[1] < a[1] + a[3] + 3;

/** From the middle outwards, on the longest stretch of a lane; of straight lines beside each other, above the one and below the other. */
function spots(way: Way, height: number): Rect[] {
  const weight = ([, , wide, high]: Rect) => wide + 2 * high;
  const [x, y, wide, high] = stretches(way).reduce((kept, one) => (weight(one) > weight(kept) ? one : kept));
  const room = Math.max(0, (wide + high) / 2 - (wide ? width : height) / 2 - 14);
  const steps = Array.from({ length: Math.floor(room / 4) + 1 }, (_, index) => index * 4).flatMap((step) => [step, -step]);
  const [[startX], [endX]] = way.points as [Point, Point];
  const middle = way.points.length > 2 || high ? -height / 2 : startX < endX ? -height - 1 : 1;
  return steps.map((step) => [x + wide / 2 - width / 2 + (wide ? step : 0), y + high / 2 + middle + (high ? step : 0), width, height]);
}
