/** After a name: PDF's white space and delimiters (ISO 32000-1 § 7.2.2). */
const delimiter = '(?=[\\s\\0()<>[\\]{}/%])';
/** A dictionary, an array or a reference follows: three or four letters alone would be found by chance in compressed pixels. */
const structure = '(?=[\\s\\0]*(?:<<|\\[|%|\\d+[\\s\\0]+\\d+[\\s\\0]+R))';

/** A name as PDF may write it: any character also as `#` and its hexadecimal code (§ 7.3.5). */
const written = (name: string): string => [...name].map((character) => `(?:${character}|#${hexadecimal(character)})`).join('');

function hexadecimal(character: string): string {
  const digits = (character.codePointAt(0) ?? 0).toString(16).padStart(2, '0');
  return [...digits].map((digit) => (/[a-f]/.test(digit) ? `[${digit}${digit.toUpperCase()}]` : digit)).join('');
}

const anyOf = (names: readonly string[], after: string): string => `(?:${names.map(written).join('|')})${after}`;

/**
 * What makes a PDF act or carry something else: scripts (also behind `/OpenAction` and `/AA`, whose action is then named
 * `/JavaScript`), programs to start, files inside, forms in XML, films and Flash.
 */
export const activeName = new RegExp(
  `/(?:${anyOf(['JavaScript', 'Launch', 'EmbeddedFile', 'EmbeddedFiles', 'Rendition', 'RichMedia'], delimiter)}|${anyOf(['XFA', 'EF'], structure)})`,
);
export const encryptName = new RegExp(`/${anyOf(['Encrypt'], structure)}`);
/** Longer than the longest of these names with every character as its code, and its reference behind it. */
export const longestName = 128;

/** Text of a dictionary with its names written plainly. */
export const plainNames = (dictionary: string): string =>
  dictionary.replace(/#([0-9a-f]{2})/gi, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
