import type { Session } from '../../server/testing/session.ts';

const samples = 200;
/** What people type, and a spelling of the same that must find the same. */
const variants = [
  ['الأسعار', 'الاسعار'],
  ['نظافة', 'نظافه'],
  ['قهوة', 'القهوه'],
  ['مدينة', 'المدينه'],
  ['إطلالة', 'اطلاله'],
] as const;

/**
 * A rare word of a text must find its case, and spellings of one word must find the same cases.
 * @returns what was not found
 */
export async function checkSearch(
  { api }: Session,
  texts: readonly string[],
  sent: ReadonlyMap<number, { number: string }>,
): Promise<string[]> {
  const frequency = new Map<string, number>();
  for (const text of texts) for (const word of new Set(wordsOf(text))) frequency.set(word, (frequency.get(word) ?? 0) + 1);

  const missing: string[] = [];
  const step = Math.max(1, Math.floor(texts.length / samples));
  for (let index = 0; index < texts.length; index += step) {
    const word = wordsOf(texts[index] as string).sort((a, b) => (frequency.get(a) ?? 0) - (frequency.get(b) ?? 0))[0];
    const number = sent.get(index)?.number;
    if (word && number && !(await findAll(api, word)).has(number)) missing.push(`«${word}» does not find ${number}`);
  }
  for (const [one, other] of variants) {
    const [a, b] = [await findAll(api, one), await findAll(api, other)];
    console.log(`  «${one}» finds ${a.size}, «${other}» finds ${b.size}`);
    if (a.size === 0 || a.symmetricDifference(b).size > 0) missing.push(`«${one}» finds ${a.size} and «${other}» ${b.size}`);
  }
  return missing;
}

/** Words of Arabic letters, long enough to mean something. */
const wordsOf = (text: string) => text.match(/[\u0621-\u064A]{4,}/g) ?? [];

async function findAll(api: Session['api'], q: string): Promise<Set<string>> {
  const found = new Set<string>();
  let cursor: string | null = null;
  do {
    const page = await api.voice.listCases({ query: { q, limit: 100, ...(cursor && { cursor }) } });
    for (const { number } of page.items) found.add(number);
    cursor = page.nextCursor;
  } while (cursor);
  return found;
}
