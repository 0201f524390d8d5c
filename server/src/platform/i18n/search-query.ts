import { searchWords } from './arabic.ts';

/*
 * What people type into a search: words that a text must all have, "a phrase" in quotes of any kind, and -words that it must not have.
 */

interface Part {
  words: string[];
  how: 'words' | 'phrase' | 'without';
}

/** A phrase in quotes, a word with a minus before it, or what stands between blanks. */
const parts = /"([^"]*)"|«([^»]*)»|“([^”]*)”|(?<=^|\s)[-–−](?=\S)([^\s"«“]+)|([^\s"«“]+|["«“])/gu;

/**
 * Prepositions and conjunctions of one letter are written onto the word («بشارع»، «لمدرسة»). The stemmer leaves them, for as many
 * words begin so by themselves («بلدية»، «كهرباء»); a query asks for both.
 */
const onto = ['ب', 'ل', 'ف', 'ك'];
const arabic = /^\p{Script=Arabic}{3,}$/u;
const withLetter = /^[بلفك](\p{Script=Arabic}{4,})$/u;

/**
 * For `to_tsquery('simple', …)`: the last word that must be there counts also as a beginning, since people see results while they
 * type. Empty if there is nothing that must be there; PostgreSQL then finds nothing.
 */
export function searchQueryText(typed: string): string {
  const read = partsOf(typed);
  const last = read.findLastIndex(({ how }) => how !== 'without');
  if (last < 0) return '';
  return read.flatMap((part, index) => termsOf(part, index === last)).join(' & ');
}

function partsOf(typed: string): Part[] {
  return [...typed.matchAll(parts)].flatMap(([, straight, guillemets, curly, without, plain]) => {
    const phrase = straight ?? guillemets ?? curly;
    const words = searchWords(phrase ?? without ?? plain ?? '');
    const how = phrase !== undefined && words.length > 1 ? 'phrase' : without !== undefined ? 'without' : 'words';
    return words.length === 0 ? [] : [{ words, how }];
  });
}

function termsOf({ words, how }: Part, isLast: boolean): string[] {
  if (how === 'phrase') {
    const [first = '', ...rest] = words;
    return [
      `(${variantsOf(first)
        .map((form) => [form, ...rest].join(' <-> '))
        .join(' | ')})`,
    ];
  }
  if (how === 'without') return words.map((word) => `!${formsOf(word, '')}`);
  return words.map((word, index) => formsOf(word, isLast && index === words.length - 1 ? ':*' : ''));
}

function formsOf(word: string, ending: '' | ':*'): string {
  const forms = variantsOf(word).map((form) => form + ending);
  return forms.length === 1 ? word + ending : `(${forms.join(' | ')})`;
}

/** A word as it may stand in a text. */
function variantsOf(word: string): string[] {
  const bare = withLetter.exec(word)?.[1];
  return [word, ...(arabic.test(word) ? onto.map((letter) => letter + word) : []), ...(bare ? [bare] : [])];
}
