import Flatbush from 'flatbush';
import { orient2d } from 'robust-predicates';
import type { Polygon, Position } from './shape.ts';

type Segment = [from: Position, to: Position];

/**
 * Does a boundary of the polygon cross itself or another of its rings? To touch in a point is allowed. By an index over the
 * segments, so that 50,000 positions take a fraction of a second.
 */
export function hasCrossing(polygon: Polygon): boolean {
  const segments = polygon.flatMap((ring) => ring.slice(1).map((to, at): Segment => [ring[at] as Position, to]));
  if (segments.length === 0) return false;
  const index = new Flatbush(segments.length);
  for (const [[ax, ay], [bx, by]] of segments) index.add(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by));
  index.finish();
  return segments.some((segment, at) => {
    const [[ax, ay], [bx, by]] = segment;
    const near = index.search(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by), (other) => other > at);
    return near.some((other) => cross(segment, segments[other] as Segment));
  });
}

/** The ends of each lie strictly on both sides of the other; decided exactly, whatever the rounding. */
function cross([a, b]: Segment, [c, d]: Segment): boolean {
  const side = (p: Position, q: Position, r: Position) => Math.sign(orient2d(p[0], p[1], q[0], q[1], r[0], r[1]));
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}
