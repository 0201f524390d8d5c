/** Numbers by their place, some of which add up to another: `total` = the sum of `parts`. */
export interface Sum {
  total: number;
  parts: readonly number[];
}

/**
 * Which of the hidden numbers somebody could work out from the shown ones, for certain or but for fewer than `width` values.
 * Two ways: equations of which one unknown is left (exact, by elimination), and bounds that narrow each other,
 * because nothing is counted below zero.
 */
export function exposedBy(counts: readonly number[], sums: readonly Sum[], hidden: ReadonlySet<number>, width: number): number[] {
  const solved = solvable(sums, [...hidden]);
  const { low, high } = bounds(counts, sums, hidden);
  return [...hidden].filter((place) => solved.has(place) || high[place]! - low[place]! < width);
}

/** Reduces the equations of the hidden numbers; a row with one unknown gives it away. */
function solvable(sums: readonly Sum[], unknown: readonly number[]): Set<number> {
  const rows: number[][] = sums.map(({ total, parts }) => unknown.map((place) => (place === total ? -1 : parts.includes(place) ? 1 : 0)));
  let done = 0;
  for (let column = 0; column < unknown.length && done < rows.length; column++) {
    const found = rows.findIndex((row, index) => index >= done && Math.abs(row[column]!) > tiny);
    if (found < 0) continue;
    const pivot = rows[found]!;
    rows[found] = rows[done]!;
    const scale = pivot[column]!;
    rows[done] = pivot.map((value) => value / scale);
    eliminate(rows, done, column);
    done += 1;
  }
  return new Set(rows.flatMap((row) => loneUnknown(row, unknown)));
}
const tiny = 1e-9;

function eliminate(rows: number[][], done: number, column: number): void {
  const pivot = rows[done]!;
  rows.forEach((row, index) => {
    const factor = row[column]!;
    if (index === done || Math.abs(factor) <= tiny) return;
    rows[index] = row.map((value, each) => value - factor * pivot[each]!);
  });
}

function loneUnknown(row: readonly number[], unknown: readonly number[]): number[] {
  const left = [...row.keys()].filter((column) => Math.abs(row[column]!) > tiny);
  return left.length === 1 ? [unknown[left[0]!]!] : [];
}

function bounds(counts: readonly number[], sums: readonly Sum[], hidden: ReadonlySet<number>): { low: number[]; high: number[] } {
  const low = counts.map((count, place) => (hidden.has(place) ? 0 : count));
  const high = counts.map((count, place) => (hidden.has(place) ? Number.POSITIVE_INFINITY : count));
  const added = (side: readonly number[], places: readonly number[]) => places.reduce((sum, place) => sum + side[place]!, 0);
  let moved = true;
  const narrow = (place: number, from: number, to: number) => {
    if (from <= low[place]! && to >= high[place]!) return;
    low[place] = Math.max(low[place]!, from);
    high[place] = Math.min(high[place]!, to);
    moved = true;
  };
  while (moved) {
    moved = false;
    for (const { total, parts } of sums) {
      narrow(total, added(low, parts), added(high, parts));
      for (const part of parts) {
        const others = parts.filter((place) => place !== part);
        narrow(part, low[total]! - added(high, others), high[total]! - added(low, others));
      }
    }
  }
  return { low, high };
}
