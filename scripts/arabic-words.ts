import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { decodeTrie } from 'cspell-trie-lib';

const root = join(import.meta.dirname, '..');

/** Right, and not in the dictionary. */
const accepted = new Set([
  // Words of the trade, and forms that the dictionary does not build.
  ...['آيفون', 'إحداثياته', 'يحتاجه', 'مستوفى', 'مستوفاة', 'الأضعف', 'افصلها', 'تالفا', 'النشطين', 'وتتابعونها'],
  ...['تغيروها', 'تغيروه', 'تفعلوه', 'تطلبوها', 'تطلبوه', 'تضيفوه', 'تحذفوه'],
  // Names.
  ...['عنيزة', 'البكيرية', 'العتيبي'],
  // Letters that a search takes for one, and endings it cuts off.
  ...['أإآ', 'ال', 'ات'],
]);

export type Dictionary = Pick<Awaited<ReturnType<typeof decodeTrie>>, 'has'>;

/** The words of Hunspell's Arabic dictionary, with all their forms. Takes some seconds. */
export async function readDictionary(): Promise<Dictionary> {
  const beside = createRequire(import.meta.url).resolve('@cspell/dict-ar');
  return decodeTrie(gunzipSync(readFileSync(join(dirname(beside), 'ar.trie.gz'))));
}

/** Every word in Arabic letters, without vowel signs and lengthening (U+064B–U+0652, U+0670, U+0640), once. */
const arabicWordsIn = (text: string): Set<string> =>
  new Set(text.replaceAll(/[\u064b-\u0652\u0670\u0640]/g, '').match(/[\u0621-\u064a]{2,}/g));

/** What people read: the pages, and the texts of messages, which migrations bring. Tests play with misspelt words. */
export function misspelt(dictionary: Dictionary): string[] {
  const files = globSync(['web/src/**/*.{ts,tsx}', 'server/migrations/*.sql'], { cwd: root }).filter((path) => !path.includes('.test.'));
  return files.sort().flatMap((path) => misspeltIn(readFileSync(join(root, path), 'utf8'), dictionary).map((word) => `${path}: ${word}`));
}

export const misspeltIn = (text: string, dictionary: Dictionary): string[] =>
  [...arabicWordsIn(text)].filter((word) => !accepted.has(word) && !dictionary.has(word));
