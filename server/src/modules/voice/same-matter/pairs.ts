import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { matterWords } from './matter-words.ts';
import type { Matter } from './similarity.ts';
import type { Subjects } from './subjects.ts';

/** Two cases of which somebody has said whether they are the same matter. See `pairs/README.md`. */
export interface Pair {
  same: boolean;
  /** What makes it hard: `dialect`, `spelling`, `same-street` and so on. */
  group: string;
  texts: [string, string];
  matters: [Matter, Matter];
}

const folder = join(import.meta.dirname, 'pairs');
const somewhere = { lat: 26.33, lon: 43.97 };
const sometime = new Date('2026-11-01T00:00:00Z');
const metresPerDegree = 111_195;

export function readPairs(subjects: Subjects): Pair[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.tsv'))
    .sort()
    .flatMap((file) => readFileSync(join(folder, file), 'utf8').split('\n').filter(Boolean))
    .map((line) => pairOf(line.split('\t'), subjects));
}

/** One half says where the threshold lies, the other how good it is there: of each kind of pair every second one. */
export function halvesOf(pairs: readonly Pair[]): [chosenOn: Pair[], reportedOn: Pair[]] {
  const seen = new Map<string, number>();
  const halves: [Pair[], Pair[]] = [[], []];
  for (const pair of pairs) {
    const kind = `${pair.same} ${pair.group}`;
    const count = seen.get(kind) ?? 0;
    seen.set(kind, count + 1);
    halves[count % 2]?.push(pair);
  }
  return halves;
}

function pairOf([truth, group = '', metres, days, first = '', second = '', one = '', other = '']: string[], subjects: Subjects): Pair {
  const matter = (text: string, category: string, location: Matter['location'], at: Date): Matter => ({
    words: matterWords(text),
    ...subjects(category === '-' ? null : category),
    area: 'buraydah',
    location,
    at,
  });
  const away = metres === '-' ? null : { ...somewhere, lat: somewhere.lat + Number(metres) / metresPerDegree };
  return {
    same: truth === 'same',
    group,
    texts: [one, other],
    matters: [
      matter(one, first, somewhere, sometime),
      matter(other, second, away, new Date(sometime.getTime() + Number(days) * 86_400_000)),
    ],
  };
}
