import { searchWords } from '../../../platform/i18n/arabic.ts';

/** Features fall into this many buckets by their hash; the weights are all that is kept of them. */
export const buckets = 1 << 17;
/** More words than this say nothing new about whom a text is for, and cost time: 400 words are two pages. */
const maximumWords = 400;
const [shortest, longest] = [3, 5];

/** What of a text is weighed: the buckets of its features, each once, and how often each occurs. */
export interface Features {
  indexes: Uint32Array;
  counts: Uint8Array;
}

/**
 * Words, and the pieces of three to five letters of each word with its edges marked: by their pieces تسريب, التسرب and a
 * misspelt «تسريبب» resemble one another. Pairs of words were tried and gained nothing. The words are those of the search,
 * so alef forms, digits, tatweel and emoji are gone.
 */
export function featuresOf(text: string): Features {
  const counts = new Map<number, number>();
  const add = (hash: number) => counts.set(hash, Math.min((counts.get(hash) ?? 0) + 1, 255));
  for (const word of searchWords(text).slice(0, maximumWords)) {
    add(bucketOf(1, word, 0, word.length));
    const marked = `<${word}>`;
    for (let from = 0; from + shortest <= marked.length; from++) {
      const until = Math.min(longest, marked.length - from);
      for (let length = shortest; length <= until; length++) add(bucketOf(2, marked, from, from + length));
    }
  }
  return { indexes: Uint32Array.from(counts.keys()), counts: Uint8Array.from(counts.values()) };
}

/** FNV-1a over the letters from `from` to before `to`; `kind` keeps a word and a piece of the same letters apart. */
function bucketOf(kind: number, text: string, from: number, to: number): number {
  let hash = Math.imul(0x811c9dc5 ^ kind, 0x01000193);
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash ^= hash >>> 15;
  return (Math.imul(hash, 0x2c1b3c6d) >>> 8) & (buckets - 1);
}
