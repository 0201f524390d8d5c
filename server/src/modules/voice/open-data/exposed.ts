import { equalTo, solve } from 'yalps';

/** Numbers by their place, some of which add up to another: `total` = the sum of `parts`. */
export interface Sum {
  total: number;
  parts: readonly number[];
}

/**
 * Which of the hidden numbers somebody could work out from the shown ones, for certain or but for fewer than `width` values: the least
 * and the most that each can be in any table behind the shown numbers, where nothing is counted below zero (the attacker's problem
 * of cell suppression, by linear programming: Fischetti & Salazar, Management Science 47.7, 2001).
 */
export function exposedBy(counts: readonly number[], sums: readonly Sum[], hidden: ReadonlySet<number>, width: number): number[] {
  const attack = prepare(counts, sums, [...hidden]);
  // Every table that was found is one that may stand behind: what differs enough among them need not be asked for.
  const low = new Map<number, number>();
  const high = new Map<number, number>();
  const range = (place: number) => (high.get(place) ?? 0) - (low.get(place) ?? 0);
  const note = (table: ReadonlyMap<number, number>) => {
    for (const place of hidden) {
      const value = table.get(place) ?? 0;
      low.set(place, Math.min(value, low.get(place) ?? value));
      high.set(place, Math.max(value, high.get(place) ?? value));
    }
  };
  return [...hidden].filter((place) => {
    for (const direction of ['maximize', 'minimize'] as const) {
      if (range(place) >= width) return false;
      const table = attack(place, direction);
      // As large as one likes: the total of it is hidden, too.
      if (table === 'unbounded') return false;
      note(table);
    }
    return range(place) < width;
  });
}

type Attack = (place: number, direction: 'maximize' | 'minimize') => ReadonlyMap<number, number> | 'unbounded';

/** What the sums say of the hidden numbers, to be asked how far one of them can go. */
function prepare(counts: readonly number[], sums: readonly Sum[], hidden: readonly number[]): Attack {
  const isHidden = new Set(hidden);
  const said = sums.filter(({ total, parts }) => [total, ...parts].some((place) => isHidden.has(place)));
  const shown = (place: number) => (isHidden.has(place) ? 0 : counts[place]!);
  const constraints = said.map(({ total, parts }, index): [string, ReturnType<typeof equalTo>] => [
    `sum ${index}`,
    equalTo(shown(total) - parts.reduce((sum, place) => sum + shown(place), 0)),
  ]);
  const coefficients = new Map(hidden.map((place) => [place, new Map([[`place ${place}`, 1]])]));
  said.forEach(({ total, parts }, index) => {
    for (const part of parts) coefficients.get(part)?.set(`sum ${index}`, 1);
    coefficients.get(total)?.set(`sum ${index}`, -1);
  });
  return (place, direction) => {
    const found = solve({ direction, objective: `place ${place}`, constraints, variables: coefficients });
    if (found.status === 'unbounded') return 'unbounded';
    // The table as it is fits always: another answer is a fault of ours, and nothing may then be published.
    if (found.status !== 'optimal') throw new Error(`No table fits the published numbers: ${found.status}`);
    return new Map(found.variables.map(([key, value]) => [key, Math.round(value)]));
  };
}
