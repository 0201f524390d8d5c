import { exposedBy, type Sum } from './exposed.ts';

/**
 * Which numbers are not to be published: those below `least`, and as many others as it takes so that none of them can be
 * worked out from the rest (complementary suppression). What is hidden is hidden alike: a reader cannot tell the small ones.
 * @returns the places of the hidden numbers
 */
export function suppress(counts: readonly number[], sums: readonly Sum[], least: number): Set<number> {
  const hidden = new Set([...counts.keys()].filter((place) => counts[place]! < least));
  for (;;) {
    const weak = weakSum(counts, sums, hidden, least) ?? sumAround(sums, hidden, exposedBy(counts, sums, hidden, least));
    if (!weak) return hidden;
    hidden.add(cheapest(counts, weak, hidden));
  }
}

/** A sum whose hidden parts together are a small number that is as good as shown. */
function weakSum(counts: readonly number[], sums: readonly Sum[], hidden: ReadonlySet<number>, least: number): Sum | undefined {
  return sums.find(({ total, parts }) => {
    const unknown = parts.filter((place) => hidden.has(place));
    if (unknown.length === 0 || hidden.has(total)) return false;
    return unknown.length === 1 || unknown.reduce((sum, place) => sum + counts[place]!, 0) < least;
  });
}

/** Where to hide more so that the exposed are so no longer: a sum that has one of them, else any with something left to hide. */
function sumAround(sums: readonly Sum[], hidden: ReadonlySet<number>, exposed: readonly number[]): Sum | undefined {
  if (exposed.length === 0) return undefined;
  const open = sums.filter(({ total, parts }) => [total, ...parts].some((place) => !hidden.has(place)));
  return open.find(({ total, parts }) => exposed.some((place) => place === total || parts.includes(place))) ?? open[0];
}

/** The smallest that is still shown, a part before a total: what is lost least by hiding it. */
function cheapest(counts: readonly number[], { total, parts }: Sum, hidden: ReadonlySet<number>): number {
  const shown = parts.filter((place) => !hidden.has(place)).sort((a, b) => counts[a]! - counts[b]!);
  return shown[0] ?? total;
}
