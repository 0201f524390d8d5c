/** Of the normal distribution: 95 of 100 lie within so many deviations. */
const deviations = 1.96;

/**
 * The share (0–1) that is reached with 95 % confidence: the lower bound of Wilson's interval (E. B. Wilson, JASA 22, 1927). Three of three
 * say less than ninety of a hundred; by it the small and the large can stand in one order. Null where nothing was counted.
 */
export function sureShare(good: number, all: number): number | null {
  if (all === 0) return null;
  const squared = deviations ** 2;
  const share = good / all;
  const middle = share + squared / (2 * all);
  const spread = deviations * Math.sqrt((share * (1 - share) + squared / (4 * all)) / all);
  return Math.max(0, (middle - spread) / (1 + squared / all));
}
