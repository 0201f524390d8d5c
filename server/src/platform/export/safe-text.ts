import { maskPhone } from '../personal-data/mask-phone.ts';

/** What Excel takes in one cell. */
const longest = 32_000;
const phones = /(?:\+|00)?9665\d{8}|(?<!\d)05\d{8}(?!\d)/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: what XML cannot carry (XML 1.0 § 2.2)
const unwritable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]|\p{Noncharacter_Code_Point}/gu;

/**
 * A text as it may leave in a file that goes from hand to hand: no phone in full, nothing that a sheet cannot hold. What nobody could read
 * stands as a question mark: the writer of workbooks leaves U+FFFD out.
 */
export const safeText = (text: string): string =>
  text.toWellFormed().replace(unwritable, '').replace(phones, maskPhone).slice(0, longest).toWellFormed().replaceAll('\uFFFD', '?');

/** Programs for sheets take a cell that begins so for a formula (OWASP, CSV Injection), however wide the sign is written. */
const formula = /^[\s\u200B-\u200F\uFEFF]*[=+\-@＝＋－＠]|^[\t\r\n]/;

/** For CSV, which has no types: an apostrophe makes it a text. */
export const withoutFormula = (text: string): string => (formula.test(text) ? `'${text}` : text);
