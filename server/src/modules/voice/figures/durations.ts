/**
 * Durations in whole minutes as buckets, so that medians over any selection are sums: exact below 256 minutes, above it 128
 * buckets to each doubling, so that a value read back is at most 0.4 % off.
 */
const exactBelow = 256;
const perDoubling = 128;
/** Of the largest: two years of minutes. */
const doublings = 13;
/** 0 stands for "none". */
export const durationBuckets = 1 + exactBelow + doublings * perDoubling;

export function bucketOf(minutes: number | null): number {
  if (minutes === null) return 0;
  if (minutes < exactBelow) return 1 + Math.max(0, minutes);
  const doubling = 31 - Math.clz32(minutes) - 8;
  return Math.min(durationBuckets - 1, 1 + exactBelow + doubling * perDoubling + ((minutes >> (doubling + 1)) & (perDoubling - 1)));
}

/** The middle of a bucket, in minutes. */
export function minutesOf(bucket: number): number {
  const place = bucket - 1;
  if (place < exactBelow) return place;
  const doubling = Math.floor((place - exactBelow) / perDoubling);
  const width = 2 ** (doubling + 1);
  return (perDoubling + ((place - exactBelow) % perDoubling)) * width + (width - 1) / 2;
}

/**
 * The value below which a share of all lie, between two neighbours in proportion (as `percentile_cont`); null where there are none.
 * @param counts of each bucket, from `start` on
 */
export function percentileOf(counts: Uint32Array, start: number, share: number): number | null {
  let total = 0;
  for (let bucket = 1; bucket < durationBuckets; bucket++) total += counts[start + bucket] as number;
  if (total === 0) return null;
  const position = share * (total - 1);
  const low = valueAt(counts, start, Math.floor(position));
  const high = valueAt(counts, start, Math.ceil(position));
  return low + (position - Math.floor(position)) * (high - low);
}

function valueAt(counts: Uint32Array, start: number, rank: number): number {
  let passed = 0;
  for (let bucket = 1; bucket < durationBuckets; bucket++) {
    passed += counts[start + bucket] as number;
    if (passed > rank) return minutesOf(bucket);
  }
  throw new Error('There is no such rank');
}
