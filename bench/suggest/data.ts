import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { CorpusText } from '../../server/src/modules/voice/suggest/corpus.ts';
import { featuresOf } from '../../server/src/modules/voice/suggest/features.ts';
import { type Example, randomFrom, shuffle } from '../../server/src/modules/voice/suggest/train.ts';

type Known = Omit<CorpusText, 'category'> & { category: string | null };

export const exampleOf = ({ text, agency, category }: Known): Example => ({ features: featuresOf(text), agency, category });

/** The demo region's cases, one file an agency, by other authors than the corpus; some name no category. */
export function textsOfOthers(data: string): Known[] {
  return readdirSync(join(data, 'cases')).flatMap((file) => {
    const cases = JSON.parse(readFileSync(join(data, 'cases', file), 'utf8')) as { text: string; category: string | null }[];
    return cases.map(({ text, category }) => ({ text, category, agency: basename(file, '.json') }));
  });
}

/** A fifth is held out, by chance that is the same every time. */
export function splitCorpus(corpus: readonly CorpusText[]): { learnt: CorpusText[]; heldOut: CorpusText[] } {
  const order = Uint32Array.from(corpus.keys());
  shuffle(order, randomFrom(20));
  const shuffled = Array.from(order, (index) => corpus[index] as CorpusText);
  const part = Math.floor(shuffled.length / 5);
  return { heldOut: shuffled.slice(0, part), learnt: shuffled.slice(part) };
}
