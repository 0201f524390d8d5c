import type { Bilingual } from '@sawt/contract';

/** Do the names hold every typed word, in either language and however it is spelt? */
export function matchesNames(names: readonly Bilingual[], typed: string): boolean {
  const words = fold(typed).split(/\s+/).filter(Boolean).map(stem);
  const folded = fold(names.map(({ ar, en }) => `${ar} ${en}`).join(' '));
  return words.every((word) => folded.includes(word));
}

/** Arabic as people type it: without vowel signs, one alef, ta marbuta as ha, alef maqsura as ya. */
function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\u064B-\u0652\u0640]/g, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ة/g, 'ه')
    .replace(/ى/g, 'ي');
}

/** A word without its article and ending, so that one `حفرة` finds `الحفر`. */
const stem = (word: string): string => word.replace(/^(?:وال|ال)(?=..)/, '').replace(/(?<=...)(?:ات|ين|ون|ه)$/, '');
