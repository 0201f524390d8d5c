import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Sum } from './exposed.ts';
import { suppress } from './suppress.ts';

const least = 5;

/** A table with its totals, laid out row by row; the last row and the last column hold the totals. */
function withTotals(inner: readonly (readonly number[])[]): { counts: number[]; sums: Sum[]; width: number } {
  const width = inner[0]!.length + 1;
  const height = inner.length + 1;
  const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
  const rows = inner.map((row) => [...row, sum(row)]);
  const counts = [...rows, rows[0]!.map((_, column) => sum(rows.map((row) => row[column]!)))].flat();
  const line = (begin: number, step: number, length: number): Sum => ({
    total: begin + step * (length - 1),
    parts: Array.from({ length: length - 1 }, (_, index) => begin + step * index),
  });
  const sums = [
    ...Array.from({ length: height }, (_, row) => line(row * width, 1, width)),
    ...Array.from({ length: width }, (_, column) => line(column, width, height)),
  ];
  return { counts, sums, width };
}

const table = (most: number) =>
  fc
    .tuple(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 2, max: 4 }))
    .chain(([height, width]) =>
      fc.array(fc.array(fc.nat(most), { minLength: width, maxLength: width }), { minLength: height, maxLength: height }),
    );

/**
 * Could there be another table behind what is shown, with another value at this place? Exact for tables of two dimensions: the
 * number can move by one if the move can be made good along a way of hidden numbers that leads back to it (a cycle of the network).
 */
function couldBeOther(counts: readonly number[], width: number, hidden: ReadonlySet<number>, place: number): boolean {
  const lines = { rows: counts.length / width, columns: width };
  const isMargin = (at: number) => (at % width === width - 1) !== (Math.floor(at / width) === lines.rows - 1);
  // Totals stand on the other side of their equation: up and down change places for them.
  const canRise = (at: number) => !isMargin(at) || counts[at]! > 0;
  const canFall = (at: number) => isMargin(at) || counts[at]! > 0;
  const leadsBack = (rises: boolean): boolean => {
    const [may, mayBack] = rises ? [canRise, canFall] : [canFall, canRise];
    if (!may(place)) return false;
    const wanted = Math.floor(place / width);
    const reached = new Set([place % width]);
    const rows = new Set<number>();
    for (const column of reached) {
      for (const at of hidden) {
        const row = Math.floor(at / width);
        if (at === place || at % width !== column || rows.has(row) || !mayBack(at)) continue;
        rows.add(row);
        for (const next of hidden) if (next !== place && Math.floor(next / width) === row && may(next)) reached.add(next % width);
      }
    }
    return rows.has(wanted);
  };
  return leadsBack(true) || leadsBack(false);
}

test('what is hidden cannot be worked out: behind the shown numbers there is always another table', () => {
  fc.assert(
    fc.property(fc.oneof(table(8), table(40)), (inner) => {
      const { counts, sums, width } = withTotals(inner);
      const hidden = suppress(counts, sums, least);
      expect([...hidden].filter((place) => !couldBeOther(counts, width, hidden, place))).toEqual([]);
    }),
    // What bounds alone let pass came once in 2,500.
    { numRuns: 5_000 },
  );
});

test('nothing below five is shown, and no difference between a total and its shown parts is a number between one and four', () => {
  fc.assert(
    fc.property(fc.oneof(table(30), table(2_000)), (inner) => {
      const { counts, sums } = withTotals(inner);
      const hidden = suppress(counts, sums, least);
      expect(counts.filter((count, place) => count < least && !hidden.has(place))).toEqual([]);
      for (const { total, parts } of sums) {
        if (hidden.has(total)) continue;
        const rest = parts.filter((place) => hidden.has(place)).reduce((sum, place) => sum + counts[place]!, 0);
        expect(rest === 0 ? parts.some((place) => hidden.has(place)) : rest < least).toBe(false);
      }
    }),
  );
});

test('a table without small numbers is shown whole', () => {
  const { counts, sums } = withTotals([
    [5, 90, 7],
    [12, 40, 33],
  ]);
  expect([...suppress(counts, sums, least)]).toEqual([]);
});

test('one small number takes a neighbour in its row, and one each in two other lines, along with it', () => {
  const { counts, sums } = withTotals([
    [3, 90, 70],
    [12, 40, 33],
    [80, 50, 60],
  ]);
  // 3, its neighbour 70 and column neighbour 12, and 33, without which 12 would follow.
  expect([...suppress(counts, sums, least)].map((place) => counts[place])).toEqual([3, 70, 12, 33]);
});
