import { searchWords } from './arabic.ts';

const words = /\p{L}[\p{L}\p{M}\u0640]{2,19}/gu;

/** The words of a text as they are searched for, each with how it was written. No digits: those are numbers and phones. */
export function writtenWords(text: string): [word: string, shown: string][] {
  return (text.match(words) ?? []).flatMap((shown): [string, string][] => {
    const [word, ...more] = searchWords(shown);
    return word && word.length > 2 && more.length === 0 ? [[word, shown]] : [];
  });
}

const letters = { arabic: [...'ابتثجحخدذرزسشصضطظعغفقكلمنهوي'], latin: [...'abcdefghijklmnopqrstuvwxyz'] };

/** What a word can become by one slip of the hand: a letter left out, doubled in, exchanged, or two in the wrong order. */
export function oneSlipFrom(word: string): string[] {
  const all = /^[a-z]/.test(word) ? letters.latin : letters.arabic;
  const slips = new Set<string>();
  for (let at = 0; at <= word.length; at++) {
    const [head, tail] = [word.slice(0, at), word.slice(at)];
    for (const letter of all) {
      slips.add(head + letter + tail);
      if (tail) slips.add(head + letter + tail.slice(1));
    }
    if (tail) slips.add(head + tail.slice(1));
    if (tail.length > 1) slips.add(head + tail[1] + tail[0] + tail.slice(2));
  }
  slips.delete(word);
  return [...slips].filter((slip) => slip.length > 2);
}
