import { searchWords } from '../../../platform/i18n/arabic.ts';
import { readCorpus } from '../suggest/corpus.ts';
import { beforeNames, ofSurroundings, synonyms } from './synonyms.ts';

/** What a text is about: its words as they are compared, each with its weight, and how it stands in the text. */
export type MatterWords = ReadonlyMap<string, { weight: number; written: string }>;

/** No more of a text is compared: what is the matter is said before that. */
const mostWords = 120;
/** Of a word that no text of the corpus has: a name, a number, a slip of the hand. */
const unknownWeight = 0.5;
const oneLetterBefore = /^[بلفك](\p{Script=Arabic}{3,})$/u;

/** How often words stand in the corpus of the suggestion, read when it is first asked for. */
let counted: { texts: number; of: Map<string, number> } | undefined;

function counts() {
  if (counted) return counted;
  const of = new Map<string, number>();
  const corpus = readCorpus();
  for (const { text } of corpus) for (const word of new Set(searchWords(text).map(nameOf))) of.set(word, (of.get(word) ?? 0) + 1);
  counted = { texts: corpus.length, of };
  return counted;
}

const nameOf = (word: string) => synonyms.get(word) ?? word;

/** A preposition written onto a word goes where the corpus knows the word better without it: بالشارع, للمدرسة. */
function comparable(word: string): string {
  const named = synonyms.get(word);
  if (named) return named;
  const bare = oneLetterBefore.exec(word)?.[1];
  if (!bare) return word;
  const [without, of] = [synonyms.get(bare) ?? bare, counts().of];
  return (of.get(without) ?? 0) > (of.get(word) ?? 0) ? without : word;
}

/** What a word of the surroundings weighs of its own weight. */
const surroundingsShare = 0.25;

/** From near 0 for what every case says to 1 for what one in a thousand does. */
function weightOf(word: string): number {
  const { texts, of } = counts();
  const count = of.get(word);
  return count === undefined ? unknownWeight : Math.max(0, Math.log(texts / count) / Math.log(texts));
}

export function matterWords(text: string): MatterWords {
  const words = searchWords(text).slice(0, mostWords);
  const weighed = words.map((word, at): [string, { weight: number; written: string }] => {
    const isName = beforeNames.has(words[at - 1] ?? '') && !synonyms.has(word);
    const compared = comparable(word);
    const share = isName || ofSurroundings.has(word) ? surroundingsShare : 1;
    return [compared, { weight: weightOf(compared) * share, written: word }];
  });
  return new Map(weighed.filter(([word]) => word.length > 1));
}

/** The words that say most, as they are searched for. */
export const heaviest = (words: MatterWords, wanted: number): string[] =>
  [...words.values()]
    .sort((a, b) => b.weight - a.weight)
    .slice(0, wanted)
    .map(({ written }) => written);

/** The words of the first that the other has, too, and how much of what both say is in them: 0 to 1. A slip of the hand counts a little less. */
export function compareWords(a: MatterWords, b: MatterWords): { share: number; shared: string[] } {
  const shared: string[] = [];
  const taken = new Set<string>();
  let common = 0;
  for (const [word, { weight }] of a) {
    const exact = b.get(word);
    if (exact) {
      common += weight * exact.weight;
      shared.push(word);
      continue;
    }
    const near = word.length > 3 && [...b.keys()].find((other) => !a.has(other) && !taken.has(other) && isOneSlip(word, other));
    if (near) {
      common += 0.8 * weight * (b.get(near)?.weight ?? 0);
      shared.push(word);
      taken.add(near);
    }
  }
  const length = (words: MatterWords) => Math.sqrt([...words.values()].reduce((sum, { weight }) => sum + weight ** 2, 0));
  const lengths = length(a) * length(b);
  return { share: lengths === 0 ? 0 : Math.min(1, common / lengths), shared };
}

/** Is one letter left out, put in or exchanged, all that tells the two apart? */
function isOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || b.length < 4) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  const rests = [
    [a.slice(at + 1), b.slice(at + 1)],
    [a.slice(at + 1), b.slice(at)],
    [a.slice(at), b.slice(at + 1)],
  ];
  return rests.some(([left, right]) => left === right);
}
