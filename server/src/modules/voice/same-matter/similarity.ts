import type { Location } from '@sawt/contract';
import { greatCircleDistance, UNITS } from 'h3-js';
import { compareWords, type MatterWords } from './matter-words.ts';

/** What of a case says whether it is the same matter as another. */
export interface Matter {
  words: MatterWords;
  category: string | null;
  /** The theme at the top of the tree that the category belongs to. */
  theme: string | null;
  /** It is about something at a place, not somebody's own bill, appointment or papers. */
  isOfPlace: boolean;
  area: string;
  location: Location | null;
  at: Date;
}

export interface Similarity {
  /** 0 to 1. */
  score: number;
  /** Words of the first that the other has, too, in their comparable form. */
  shared: string[];
  /** Null where one of them has no pin. */
  metres: number | null;
  /** Whole days between the two. */
  days: number;
}

/**
 * A logistic sum: what each part adds, in logits. Fitted on the half of the measuring set that the threshold is chosen on, and rounded
 * (docs/same-matter.md). No part decides alone: neither the same place with other words, nor the same words at another place.
 */
const weights = { always: -15.5, words: 6, place: 6.3, category: 2.6, time: 5.3, own: -3 };

/** From here on two cases are shown as the same matter. */
export const threshold = 0.48;

/** At this distance the place says 1/e of what it says on the spot: a long block. */
const nearMetres = 400;
/** After so many days the time says 1/e of what it says on the same day. */
const nearDays = 45;
/** What the place says where one has no pin: the governorate is the same, no more is known. */
const placeUnknown = 0.4;
/** What the subject says: another one of the same theme, and none named. People choose differently for the same. */
const [sameTheme, noSubject] = [0.5, 0.4];

/** How likely two cases are the same matter, and what says so. Pure. */
export function similarity(a: Matter, b: Matter): Similarity {
  const { share, shared } = compareWords(a.words, b.words);
  const metres = a.location && b.location ? greatCircleDistance(pointOf(a.location), pointOf(b.location), UNITS.m) : null;
  const days = Math.abs(a.at.getTime() - b.at.getTime()) / 86_400_000;
  const sum =
    weights.always +
    // The first words in common say most: two people seldom choose the same ones.
    weights.words * Math.sqrt(share) +
    weights.place * placeOf(a, b, metres) +
    weights.category * categoryOf(a, b) +
    weights.time * Math.exp(-days / nearDays) +
    (a.isOfPlace && b.isOfPlace ? 0 : weights.own);
  return { score: 1 / (1 + Math.exp(-sum)), shared, metres, days: Math.floor(days) };
}

const pointOf = ({ lat, lon }: Location): [number, number] => [lat, lon];

function placeOf(a: Matter, b: Matter, metres: number | null): number {
  if (metres !== null) return Math.exp(-((metres / nearMetres) ** 2));
  return a.area === b.area ? placeUnknown : 0;
}

function categoryOf(a: Matter, b: Matter): number {
  if (a.category === null || b.category === null) return noSubject;
  if (a.category === b.category) return 1;
  return a.theme === b.theme ? sameTheme : 0;
}
