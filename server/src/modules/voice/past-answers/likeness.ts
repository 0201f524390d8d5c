import { compareWords } from '../same-matter/matter-words.ts';
import type { Matter } from '../same-matter/similarity.ts';

/** What of a case says which past answers may serve it: neither when nor where it is. */
export type Asked = Pick<Matter, 'words' | 'category' | 'theme'>;

const weights = { category: 0.3, words: 0.7 };
const sameTheme = 0.5;

/**
 * From here on an answer is shown. The same category does not do it alone, one word that says something beside it does; of another theme
 * a quarter of what both say must be the same.
 */
export const threshold = 0.35;
/** Of five: who gave at least so many was satisfied. */
const satisfied = 4;

/** How like a case is to a past one, 0 to 1, and by which words. Pure. */
export function likeness(a: Asked, b: Asked): { likeness: number; shared: string[] } {
  const { share, shared } = compareWords(a.words, b.words);
  return { likeness: Math.min(1, weights.category * subjectOf(a, b) + weights.words * Math.sqrt(share)), shared };
}

function subjectOf(a: Asked, b: Asked): number {
  if (a.category === null || b.category === null) return 0;
  if (a.category === b.category) return 1;
  return a.theme !== null && a.theme === b.theme ? sameTheme : 0;
}

interface Ranked {
  answer: string;
  rating: number | null;
  likeness: number;
}

/** Those that satisfied first, then the likest; the same words once, however many cases were answered with them. */
export function inOrderOfUse<T extends Ranked>(answers: readonly T[]): T[] {
  const sorted = answers
    .filter((one) => one.likeness >= threshold)
    .sort((a, b) => Number(hasSatisfied(b)) - Number(hasSatisfied(a)) || b.likeness - a.likeness);
  const first = new Map<string, T>();
  for (const one of sorted) {
    const words = one.answer.replaceAll(/\s+/g, ' ').trim();
    if (!first.has(words)) first.set(words, one);
  }
  return [...first.values()];
}

const hasSatisfied = ({ rating }: Ranked) => rating !== null && rating >= satisfied;
