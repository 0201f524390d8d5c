import { z } from 'zod';
import { hasWords } from './texts.ts';

/**
 * What nobody types and what makes a text lie about itself or break a page: control characters, marks that reorder text
 * (Trojan Source, CVE-2021-42574), invisible characters that only hide something, half of them in use to smuggle words past a
 * reader. The joiners U+200C and U+200D stay, for Persian, Urdu and emoji; so do the direction marks, which reorder no words.
 */
const unwanted =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: this is where they are dropped
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u180E\u200B\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu;
const joinersInRow = /([\u200C\u200D])[\u200C\u200D]+/g;
/** Arabic carries three marks on a letter at most; hundreds on one cover the lines above. */
const marksInRow = /(\p{M}{4})\p{M}+/gu;
const edges = /^(?:\s|\u200C|\u200D|\u200E|\u200F|\u061C)+|(?:\s|\u200C|\u200D|\u200E|\u200F|\u061C)+$/g;
const emptyLines = /\n{4,}/g;

/** The text as it is kept: the same words, nothing hidden. What it returns is returned by it unchanged. */
export function cleanText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(unwanted, '')
    .replace(joinersInRow, '$1')
    .replace(marksInRow, '$1')
    .replace(emptyLines, '\n\n\n')
    .replace(edges, '')
    .normalize('NFC');
}

/** What a person typed: clean, not empty, bounded. @param maximum in UTF-16 units, as browsers count */
export const typedText = (maximum: number) =>
  z
    .string()
    .check(({ value, issues }) => {
      // Twice as much, for what cleaning takes away; the bound that is named is the real one.
      if (value.length > maximum * 2)
        issues.push({ code: 'too_big', origin: 'string', maximum, inclusive: true, input: value, continue: false });
    })
    .transform(cleanText)
    .pipe(z.string().min(1).max(maximum));

/** The words of a case. A refusal has the code `no_words`. */
export const wordsOfCase = (maximum: number) => typedText(maximum).pipe(z.string().refine(hasWords, { params: { code: 'no_words' } }));
