import type { Columns } from './columns.ts';
import type { Selection } from './select.ts';

/** So long an answer holds while no case has changed: what is late changes with time alone. */
const holdsMs = 1000;
const most = 500;

interface Remembered {
  version: number;
  answers: Map<string, { at: number; answer: Promise<unknown> }>;
}
const remembered = new WeakMap<Columns, Remembered>();

export interface Question {
  columns: Columns;
  selection: Selection;
  now: Date;
}

/**
 * The answer to a question that was asked a moment ago, of the same cases, by whoever may see the same: screens of one office ask alike.
 * @param asked what is asked besides of which cases
 */
export function recall<T>(
  { columns, selection, now }: Question,
  asked: readonly (string | undefined)[],
  answer: () => Promise<T>,
): Promise<T> {
  // What the database named is of this question alone.
  if (selection.ids) return answer();
  const { answers } = rememberedOf(columns);
  const key = JSON.stringify([asked, keyOf(selection, now)]);
  const known = answers.get(key);
  if (known && now.getTime() >= known.at && now.getTime() - known.at < holdsMs) return known.answer as Promise<T>;
  const given = answer();
  if (answers.size >= most) answers.clear();
  answers.set(key, { at: now.getTime(), answer: given });
  given.catch(() => answers.delete(key));
  return given;
}

function rememberedOf(columns: Columns): Remembered {
  const known = remembered.get(columns);
  if (known?.version === columns.version()) return known;
  const anew = { version: columns.version(), answers: new Map() };
  remembered.set(columns, anew);
  return anew;
}

/** All of a selection, so that two with one key select the same cases; a span that ends now stands for every now. */
function keyOf({ base, among, spans, marks, ratings, waited, passed }: Selection, now: Date): unknown[] {
  return [
    base,
    among.map(({ dimension, codes }) => [dimension, String(codes)]),
    spans.map(({ moment, from, to }) => [moment, `${from}`, to === now.getTime() ? 'now' : `${to}`]),
    marks,
    String(ratings),
    waited,
    passed,
  ];
}
