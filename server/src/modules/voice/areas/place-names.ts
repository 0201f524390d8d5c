import type { FoundPlace } from '@sawt/contract';
import { unifyLetters } from '../../../platform/i18n/arabic.ts';

export interface PlaceNames {
  /** The places whose names have words that begin as those typed, the coarser first. */
  find(typed: string): FoundPlace[];
}

const most = 8;
const coarseness = { governorate: 0, centre: 1, district: 2 } as const;
const words = (text: string): string[] => unifyLetters(text).match(/[\p{L}\p{Nd}]+/gu) ?? [];

/** People write الشماسية and شماسية. */
const withoutArticle = (word: string) => (/^ال../u.test(word) ? word.slice(2) : word);

/** An index in memory over some hundred names: sorted words, so that a question looks only at those that begin as it does. */
export function createPlaceNames(places: readonly FoundPlace[]): PlaceNames {
  const wordsOf = new Map(places.map((place) => [place, [...words(place.name.ar), ...words(place.name.en)].map(withoutArticle)]));
  const index = [...wordsOf].flatMap(([place, own]) => own.map((word) => ({ word, place }))).sort((a, b) => order(a.word, b.word));

  function beginningWith(start: string): Set<FoundPlace> {
    const found = new Set<FoundPlace>();
    for (let at = firstFrom(index, start); index[at]?.word.startsWith(start); at += 1)
      found.add((index[at] as (typeof index)[number]).place);
    return found;
  }

  return {
    find(typed) {
      const [first, ...others] = words(typed).map(withoutArticle);
      if (!first) return [];
      const fits = (place: FoundPlace) => others.every((start) => wordsOf.get(place)?.some((word) => word.startsWith(start)));
      return [...beginningWith(first)]
        .filter(fits)
        .sort((a, b) => coarseness[a.level] - coarseness[b.level] || order(a.name.ar, b.name.ar))
        .slice(0, most);
    },
  };
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Where the words begin that are not before `start`. */
function firstFrom(index: readonly { word: string }[], start: string): number {
  let [low, high] = [0, index.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((index[middle]?.word ?? '') < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
