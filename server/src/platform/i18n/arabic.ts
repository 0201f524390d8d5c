import { latinDigits } from '@sawt/contract';
import { stemArabic } from './arabic-stem.ts';

/*
 * Text as people write it, made comparable: المدرسة, مدرسه and للمدرسة find one another. Stored texts and queries
 * take the same way, so whatever a rule here loses, it loses on both sides.
 */

/**
 * Tashkeel, superscript alef, Quranic marks, Latin accents; after decomposition also the hamza above and below a
 * letter and the madda, by which أ إ آ become ا, ؤ becomes و and ئ becomes ي.
 */
const marks = /[\p{M}&&[\p{Script=Inherited}\p{Script=Arabic}]]/gv;

/** Both spellings are official: مسئول and مسؤول, شئون and شؤون. In what is decomposed. */
const hamzaBeforeWaw = /ي\u0654و/g;

/** Tatweel, and what has no width: joiners, directions, soft hyphens. */
const invisible = /[\u0640\p{Cf}]/gu;

/** Letters that Arabic writers exchange, or that Persian and Urdu keyboards give; no mark distinguishes them. */
const oneLetter: Record<string, string> = { ٱ: 'ا', ى: 'ي', ة: 'ه', ک: 'ك', ی: 'ي', ے: 'ي', ہ: 'ه', ھ: 'ه', ە: 'ه', ڤ: 'ف' };
const exchanged = new RegExp(`[${Object.keys(oneLetter).join('')}]`, 'g');

/** «كبيييير»: no word has three of a letter in a row. One is kept, for where they are drawn out one is right. */
const drawnOut = /(\p{L})\1{2,}/gu;

/**
 * A run of Arabic letters, or of other letters and digits («شارع15» is two words). PostgreSQL refuses a word above
 * 2,046 bytes in a query; 63 characters stay far below, and cut the same way on both sides.
 */
const word = /[\p{L}&&\p{Script=Arabic}]{1,63}|[[\p{L}\p{Nd}]--\p{Script=Arabic}][[\p{L}\p{Nd}\p{M}]--\p{Script=Arabic}]{0,62}/gv;

/**
 * Particles that say nothing about a case and would spoil a search for all words. Not على: without its dots it is
 * the name علي.
 */
const particles = new Set(['و', 'ف', 'ب', 'ل', 'ك', 'في', 'من', 'عن', 'مع', 'الي']);

/**
 * The searchable words of a text in their comparable form, in their order, repetitions kept: letters and digits only,
 * at most 63 characters each. Applied to its own result it changes nothing.
 */
export function searchWords(text: string): string[] {
  const words = unifyLetters(text).match(word) ?? [];
  return words.map(stemArabic).filter((stem) => !particles.has(stem));
}

/** For `to_tsvector('simple', …)`: the words of a text with blanks between. */
export function searchVectorText(text: string): string {
  return searchWords(text).join(' ');
}

/** A name as it is compared: letters made alike, blanks as one. */
export const unifiedName = (name: string): string => unifyLetters(name).trim().replace(/\s+/g, ' ');

/** Letters as they are compared, words and what stands between them as they are. */
export function unifyLetters(text: string): string {
  return latinDigits(text)
    .normalize('NFKD')
    .replace(hamzaBeforeWaw, 'وو')
    .replace(marks, '')
    .replace(invisible, '')
    .toLowerCase()
    .replace(exchanged, (letter) => oneLetter[letter] ?? letter)
    .normalize('NFKC')
    .replace(drawnOut, '$1');
}
