/**
 * Mann–Whitney: how often a value of the first list is above one of the second (0.5: no difference), and how likely a
 * share at least as far from a half is where both come from the same (normal approximation, for lists beyond twenty).
 */
export function rankTest(first: readonly number[], second: readonly number[]): { above: number; p: number } {
  const sorted = [...first.map((value) => ({ value, first: true })), ...second.map((value) => ({ value, first: false }))].sort(
    (a, b) => a.value - b.value,
  );
  let ranks = 0;
  for (let start = 0; start < sorted.length; ) {
    let end = start;
    while (end < sorted.length && sorted[end]?.value === sorted[start]?.value) end++;
    // Equal values share the mean of their ranks.
    const rank = (start + end + 1) / 2;
    ranks += rank * sorted.slice(start, end).filter((item) => item.first).length;
    start = end;
  }
  const [n, m] = [first.length, second.length];
  const above = (ranks - (n * (n + 1)) / 2) / (n * m);
  const z = Math.abs(above - 0.5) / Math.sqrt((n + m + 1) / (12 * n * m));
  return { above, p: 2 * (1 - normal(z)) };
}

/** Abramowitz and Stegun 7.1.26; off by less than 1.5e-7. */
function normal(z: number): number {
  const x = z / Math.SQRT2;
  const t = 1 / (1 + 0.3275911 * x);
  const tail = ((((1.061405429 * t - 1.453152027) * t + 1.421413741) * t - 0.284496736) * t + 0.254829592) * t * Math.exp(-x * x);
  return 1 - tail / 2;
}
