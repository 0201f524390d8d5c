import type { Chunk, Columns, Dimension } from './columns.ts';
import { chunkPlaces } from './columns.ts';
import type { Grouping } from './tally.ts';

const scratch = () => new Uint16Array(chunkPlaces);

/** All in one group, the first. */
export function together(): Grouping {
  const groupOf = scratch().fill(1);
  return { groups: 2, fill: () => groupOf };
}

/**
 * By what stands in a column.
 * @param groupOf the group of each code; 0: none
 */
export function byCode(dimension: Dimension, groups: number, groupOf: Uint16Array): Grouping {
  const filled = scratch();
  return {
    groups,
    fill(chunk: Chunk, places, count) {
      const column = chunk[dimension];
      for (let index = 0; index < count; index++) filled[index] = groupOf[column[places[index]!]!]!;
      return filled;
    },
  };
}

/** A group for each name of a dimension: the group is the code. */
export function byName({ names }: Columns, dimension: Dimension): Grouping {
  const { length } = names[dimension].list;
  return byCode(
    dimension,
    length,
    Uint16Array.from({ length }, (_, code) => code),
  );
}

const dayMs = 86_400_000;
/** Riyadh is three hours ahead of UTC, all year and since 1947. */
const riyadhMs = 10_800_000;

/** The day of a moment in Riyadh, in days since 1970-01-01. */
export const dayOf = (at: number) => Math.floor((at + riyadhMs) / dayMs);
/** When a day begins in Riyadh. */
export const beginOf = (day: number) => day * dayMs - riyadhMs;
/** 0: Sunday, on which weeks begin; 1970-01-01 was a Thursday. */
export const weekdayOf = (day: number) => (day + 4) % 7;
/** `2026-11-22`. */
export const nameOfDay = (day: number) => new Date(day * dayMs).toISOString().slice(0, 10);

/**
 * By the day of a moment.
 * @param first of the days; @param groupOf the group of each day from the first on
 */
export function byDay(moment: 'created' | 'answered', first: number, groups: number, groupOf: Uint16Array): Grouping {
  const filled = scratch();
  return {
    groups,
    fill(chunk: Chunk, places, count) {
      const column = chunk[moment];
      // Without the moment: the day is no number, and nothing is found.
      for (let index = 0; index < count; index++) filled[index] = groupOf[dayOf(column[places[index]!]!) - first] ?? 0;
      return filled;
    },
  };
}
