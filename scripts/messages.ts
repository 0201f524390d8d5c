import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A text in both languages, as it stands in the source: what is put in is gone. */
export interface Message {
  path: string;
  ar: string;
  en: string;
}

/** `ar-SA-u-nu-arab` is for the browser and not for readers. */
const isLocale = /^ar-SA\b/;

const root = join(import.meta.dirname, '..');
/** `ar: '…', en: '…'`, of a line or of several. */
const pair = /\bar: ('(?:[^'\\]|\\.)*'|`[^`]*`),\s*en:\s*('(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`[^`]*`)/g;
const line = /^ {4}'?([\w.-]+)'?:\s*(?:\([^)]*\)(?:: string)? =>\s*)?('(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`[^`]*`),?$/gm;
const set = /\bar: \{\n(.*?)\n {2}\},\n {2}en: \{\n(.*?)\n {2}\},/gs;

/** Every text of the pages that is written in both languages. Plural forms and longer functions are tested where they are. */
export function readMessages(): Message[] {
  const files = globSync('web/src/**/*.{ts,tsx}', { cwd: root }).filter(
    (path) => !path.includes('.test.') && !path.includes('/app/style/'),
  );
  return files.sort().flatMap((path) => messagesIn(path, readFileSync(join(root, path), 'utf8')));
}

export function messagesIn(path: string, source: string): Message[] {
  const pairs = [...source.matchAll(pair)]
    .map(([, ar, en]): Message => ({ path, ar: wordsOf(ar), en: wordsOf(en) }))
    .filter(({ ar }) => !isLocale.test(ar));
  const sets = [...source.matchAll(set)].flatMap(([, ar, en]) => {
    const english = new Map(linesOf(en));
    return linesOf(ar).flatMap(([key, text]): Message[] => {
      const other = english.get(key);
      return other === undefined ? [] : [{ path: `${path} ${key}`, ar: text, en: other }];
    });
  });
  return [...pairs, ...sets];
}

const linesOf = (block = ''): [string, string][] => [...block.matchAll(line)].map(([, key, text]) => [key as string, wordsOf(text)]);

const wordsOf = (literal = ''): string =>
  literal
    .slice(1, -1)
    .replaceAll(/\$\{[^}]*\}/g, ' ')
    .replaceAll('\\n', ' ')
    .replaceAll('\\', '')
    .trim();
