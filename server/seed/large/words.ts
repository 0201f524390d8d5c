import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { searchWords } from '../../src/platform/i18n/arabic.ts';
import type { Story } from '../stories.ts';
import type { Chance } from './chance.ts';

/** A piece of text with its search words, normalised once however often it is used. */
interface Piece {
  text: string;
  words: readonly string[];
}

/** What the people of one agency write, each list in the order of how often it is used. */
interface Phrases {
  sentences: Piece[];
  places: Piece[];
  questions: string[];
  replies: string[];
  notes: string[];
  answers: string[];
  comments: string[];
}

export interface Words {
  /** A case: its text, its place, and both as `to_tsvector('simple', searchVectorText(…))` would have them. */
  ofCase(agency: string, area: string, chance: Chance): { text: string; place: string | null; search: string };
  said(agency: string, kind: 'questions' | 'replies' | 'notes' | 'answers' | 'comments', chance: Chance): string;
}

const folder = join(import.meta.dirname, '../data/cases');
const piece = (text: string): Piece => ({ text, words: searchWords(text) });
const openings = [
  'السلام عليكم',
  'السلام عليكم ورحمة الله وبركاته',
  'تحية طيبة وبعد',
  'يا إخوان',
  'مساء الخير',
  'للمرة الثانية أكتب لكم',
].map(piece);
const closings = [
  'وشكرا لكم',
  'أرجو سرعة المعالجة',
  'نأمل النظر في الموضوع',
  'الله يعطيكم العافية',
  'ننتظر ردكم',
  'حسبنا الله ونعم الوكيل',
].map(piece);
const streets = ['شارع', 'طريق', 'حي', 'مخطط', 'قرب مسجد', 'خلف مدرسة', 'بجوار بقالة', 'مقابل محطة'].map(piece);

/** Reads the written texts of the demo region and makes a million others of their sentences. */
export function createWords(areas: ReadonlyMap<string, string>): Words {
  const phrases = new Map(
    readdirSync(folder).map((file) => [
      file.replace('.json', ''),
      phrasesOf(JSON.parse(readFileSync(join(folder, file), 'utf8')) as Story[]),
    ]),
  );
  const areaPieces = new Map([...areas].map(([code, name]) => [code, piece(`في ${name}`)]));
  const phrasesFor = (agency: string): Phrases => phrases.get(agency) ?? (phrases.get('municipality') as Phrases);
  // Names of streets and people, with the long tail that names have.
  const names = [
    ...new Set([...phrases.values()].flatMap(({ places }) => places.flatMap(({ text }) => text.match(/\p{Script=Arabic}{4,}/gu) ?? []))),
  ].map(piece);

  return {
    ofCase(agency, area, chance) {
      const own = phrasesFor(agency);
      const pieces: Piece[] = [];
      if (chance.chance(0.3)) pieces.push(openings[chance.zipf(openings.length)] as Piece);
      for (let left = 1 + chance.zipf(4); left > 0; left--) {
        const sentence = own.sentences[chance.zipf(own.sentences.length)] as Piece;
        pieces.push(chance.chance(0.25) ? mistyped(sentence, chance) : sentence);
      }
      if (chance.chance(0.5)) pieces.push(streets[chance.zipf(streets.length)] as Piece, names[chance.zipf(names.length)] as Piece);
      if (chance.chance(0.3)) pieces.push(areaPieces.get(area) as Piece);
      // A number of an account, a meter, a plate: a word of its own each.
      if (chance.chance(0.15)) pieces.push(piece(`رقم ${chance.digits(4 + chance.whole(6))}`));
      if (chance.chance(0.3)) pieces.push(closings[chance.zipf(closings.length)] as Piece);
      const place = chance.chance(0.6) ? (own.places[chance.zipf(own.places.length)] as Piece) : null;
      return {
        text: pieces.map(({ text }) => text).join('. '),
        place: place?.text ?? null,
        search: vectorOf([...pieces, ...(place ? [place] : [])]),
      };
    },
    said(agency, kind, chance) {
      const list = phrasesFor(agency)[kind];
      return list[chance.zipf(list.length)] ?? 'شكرا';
    },
  };
}

function phrasesOf(stories: readonly Story[]): Phrases {
  const all = <T>(of: (story: Story) => T | null | undefined): T[] => stories.flatMap((story) => of(story) ?? []);
  return {
    sentences: stories.flatMap(({ text }) => text.split(/(?<=[.!؟…])\s+|،\s+/u).filter((part) => part.length > 12)).map(piece),
    places: all(({ place }) => place).map(piece),
    questions: all(({ question }) => question),
    replies: all(({ reply }) => reply),
    notes: all(({ note }) => note),
    answers: all(({ answer }) => answer),
    comments: all(({ ratingComment }) => ratingComment),
  };
}

/** One letter of one word left out, doubled or exchanged with the next. */
function mistyped({ text }: Piece, chance: Chance): Piece {
  const words = text.split(' ');
  const index = chance.whole(words.length);
  const word = words[index] as string;
  const at = 1 + chance.whole(Math.max(1, word.length - 2));
  const ways = [
    word.slice(0, at) + word.slice(at + 1),
    word.slice(0, at) + word.charAt(at) + word.slice(at),
    word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2),
  ];
  // Characters of two halves are left whole.
  const wrong = ways[chance.whole(ways.length)] as string;
  if (wrong.isWellFormed()) words[index] = wrong;
  return piece(words.join(' '));
}

/** The words as a `tsvector` writes them, with their positions: at most 255 of one word are kept. */
function vectorOf(pieces: readonly Piece[]): string {
  const positions = new Map<string, number[]>();
  let position = 0;
  for (const { words } of pieces) {
    for (const word of words) {
      position += 1;
      const known = positions.get(word);
      if (known) known.push(position);
      else positions.set(word, [position]);
    }
  }
  return [...positions].map(([word, places]) => `'${word}':${places.join(',')}`).join(' ');
}
