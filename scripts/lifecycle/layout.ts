import type { CaseMove, CaseStatus } from '@sawt/contract';
import { workflow } from '../../server/src/modules/voice/workflow.ts';

/** Where each status stands: its column (the spine is 1) and its rank from above. A neighbour is straight above, below or beside. */
const places: Readonly<Record<CaseStatus, readonly [column: 0 | 1 | 2, rank: number]>> = {
  received: [1, 0],
  referred: [1, 1],
  assigned: [1, 2],
  in_progress: [1, 3],
  in_review: [1, 4],
  answered: [1, 5],
  closed: [1, 6],
  withdrawn: [0, 0.25],
  merged: [0, 1.5],
  split: [0, 3],
  rejected: [2, 0],
  awaiting_citizen: [2, 3],
  appealed: [2, 5],
};
/** The vertical line of a move between statuses that are no neighbours: in a gutter, or below the box that stands aside. */
const lanes: Partial<Record<CaseMove, readonly [where: 'left' | 'right' | 'outer' | 'below', line: number]>> = {
  withdraw: ['left', 0],
  split: ['left', 1],
  answer: ['left', 2],
  merge: ['left', 3],
  unmerge: ['left', 4],
  detach: ['left', 4],
  share: ['left', 4],
  release: ['right', 0],
  reopen: ['right', 1],
  uphold: ['right', 2],
  lapse: ['outer', 4],
  appeal: ['outer', 3],
  gather: ['below', 1],
  unfold: ['below', 0],
  conclude: ['below', -1],
  dismiss: ['below', -1],
};

export const box = { width: 216, height: 96 };
const pitch = 222;
const line = 128;
const gutter = 6 * line - 80;
const columns = [0, 1, 2].map((column) => 48 + box.width / 2 + column * (box.width + gutter));
export const size = { width: (columns[2] as number) + box.width / 2 + 2 * line + 40, height: 6 * pitch + 150 };

export type Point = readonly [x: number, y: number];
/** A line of the picture, with the moves that go along it. */
export interface Way {
  moves: CaseMove[];
  points: Point[];
  /** Lines of one move that run together share one label. */
  label: boolean;
}

export const centre = (status: CaseStatus): Point => {
  const [column, rank] = places[status];
  return [columns[column] as number, 24 + box.height / 2 + rank * pitch];
};

/** All lines: straight ones between neighbours, the others along the lane of their move. */
export function ways(): Way[] {
  const straight = new Map<string, Way>();
  const around: Way[] = [];
  for (const [move, { from, to }] of Object.entries(workflow) as [CaseMove, (typeof workflow)[CaseMove]][]) {
    let label = true;
    for (const tail of from) {
      if (!to || to === tail) continue;
      if (areNeighbours(tail, to)) {
        const key = `${tail} ${to}`;
        const way = straight.get(key) ?? { moves: [], points: straightPoints(tail, to), label: true };
        way.moves.push(move);
        straight.set(key, way);
      } else {
        around.push({ moves: [move], points: lanePoints(move, tail, to), label });
        label = false;
      }
    }
  }
  return [...around, ...straight.values()];
}

function areNeighbours(a: CaseStatus, b: CaseStatus) {
  const [[columnA, rankA], [columnB, rankB]] = [places[a], places[b]];
  return Math.abs(columnA - columnB) + Math.abs(rankA - rankB) === 1 && (columnA === columnB ? columnA === 1 : true);
}

/** There and back run side by side. */
function straightPoints(tail: CaseStatus, to: CaseStatus): Point[] {
  const [[x1, y1], [x2, y2]] = [centre(tail), centre(to)];
  if (x1 === x2) {
    const x = x1 + (y2 > y1 ? -68 : 68);
    const way = Math.sign(y2 - y1) * (box.height / 2);
    return [
      [x, y1 + way],
      [x, y2 - way],
    ];
  }
  const y = y1 + (x2 > x1 ? -12 : 12);
  const way = Math.sign(x2 - x1) * (box.width / 2);
  return [
    [x1 + way, y],
    [x2 - way, y],
  ];
}

function lanePoints(move: CaseMove, tail: CaseStatus, to: CaseStatus): Point[] {
  const lane = lanes[move];
  if (!lane) throw new Error(`${move} leads from ${tail} to ${to}: choose a lane for it in ${import.meta.filename}`);
  if (lane[0] === 'below') return belowPoints(lane[1], tail, to);
  const x = laneAt(...lane);
  const end = port(move, to, x, centre(tail)[1]);
  const [tailX, tailY] = centre(tail);
  // From the boxes on the right it passes above the row, and below it where it crosses the spine.
  if (lane[0] !== 'outer' && places[tail][0] === 2) {
    const [edge, y] = [1, 1.5].map((part) => tailY + (lane[0] === 'left' ? part : -part) * (box.height / 2)) as [number, number];
    return [[tailX, edge], [tailX, y], [x, y], [x, end[1]], end];
  }
  const start = port(move, tail, x, centre(to)[1]);
  return [start, [x, start[1]], [x, end[1]], end];
}

/** Out of the bottom of the box that stands aside, or into it. */
function belowPoints(offset: number, tail: CaseStatus, to: CaseStatus): Point[] {
  const aside = places[tail][0] === 1 ? to : tail;
  const spine = aside === tail ? to : tail;
  const [x, y] = centre(aside);
  const [spineX, spineY] = centre(spine);
  const laneX = x + offset * 66;
  const portY = spineY + ([24, 10, -4][offset + 1] as number);
  const points: Point[] = [
    [laneX, y + box.height / 2],
    [laneX, portY],
    [spineX + Math.sign(x - spineX) * (box.width / 2), portY],
  ];
  return aside === tail ? points : points.reverse();
}

function laneAt(where: 'left' | 'right' | 'outer' | 'below', index: number): number {
  const [, spine, right] = columns as [number, number, number];
  const away = box.width / 2 + 84 + index * line;
  return where === 'left' ? spine - away : where === 'right' ? spine + away : right + away - 3 * line;
}

/** Ways up leave in the upper half of a side and ways down in the lower; the inner lanes outermost, so that they do not cross. */
function port(move: CaseMove, status: CaseStatus, laneX: number, otherY: number): Point {
  const [x, y] = centre(status);
  const index = lanes[move]?.[1] ?? 0;
  return [x + Math.sign(laneX - x) * (box.width / 2), y + Math.sign(otherY - y || -1) * (40 - index * 12)];
}
