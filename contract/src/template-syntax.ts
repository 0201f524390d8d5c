import type { Bilingual, Language } from './common.ts';

/** A piece of a template: words, a `{place}`, the `#` of a plural, or `{count, plural, one {…} other {…}}`. */
type Piece = { words: string } | { place: string } | 'count' | { plural: string; forms: [name: string, pieces: Piece[]][] };

/** What is wrong with a text; `keys` are the names that it is about. */
export interface TemplateFault {
  code: string;
  keys?: string[];
}

/** Variables that are numbers, and may choose among plural forms. */
export const countVariables: readonly string[] = ['count', 'minutes'];

/** What a message is of no use without: nobody can sign in by a text that lost its code, or look up a case without its number. */
const essential = ['number', 'code', 'link'];

const rules = { ar: new Intl.PluralRules('ar'), en: new Intl.PluralRules('en') };
/** Arabic has six, English two (CLDR). */
export const pluralForms = (language: Language): string[] => rules[language].resolvedOptions().pluralCategories;

const place = /\{(\w+)\}/y;
const pluralStart = /\{\s*(\w+)\s*,\s*plural\s*,\s*/y;
const formStart = /\s*(=\d{1,9}|\w+)\s*\{/y;
const end = /\s*\}/y;

class BraceAlone extends Error {}

/** Reads a template from its beginning to its end. @throws BraceAlone where a brace encloses nothing that we know */
function parse(text: string): Piece[] {
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) at = pattern.lastIndex;
    return match;
  };

  function piecesUntil(isInPlural: boolean): Piece[] {
    const pieces: Piece[] = [];
    while (at < text.length && text[at] !== '}') pieces.push(nextPiece(isInPlural));
    return pieces;
  }

  function nextPiece(isInPlural: boolean): Piece {
    if (isInPlural && text[at] === '#') {
      at += 1;
      return 'count';
    }
    if (text[at] !== '{') {
      const words = (isInPlural ? /[^{}#]+/y : /[^{}]+/y) as RegExp;
      return { words: (take(words) as RegExpExecArray)[0] };
    }
    const name = take(place)?.[1];
    if (name !== undefined) return { place: name };
    // A plural within a plural would be a table of words, and no sentence that anybody checks.
    const plural = isInPlural ? undefined : take(pluralStart)?.[1];
    if (plural === undefined) throw new BraceAlone();
    return { plural, forms: formsUntilEnd() };
  }

  function formsUntilEnd(): [string, Piece[]][] {
    const forms: [string, Piece[]][] = [];
    while (!take(end)) {
      const form = take(formStart)?.[1];
      if (form === undefined) throw new BraceAlone();
      forms.push([form, piecesUntil(true)]);
      if (!take(/\}/y)) throw new BraceAlone();
    }
    return forms;
  }

  const pieces = piecesUntil(false);
  if (at < text.length) throw new BraceAlone();
  return pieces;
}

/**
 * What is wrong with a text, before it is saved; empty where nothing is.
 * @param isWhole whether it stands alone, and must hold what its message is for; a subject need not
 */
export function templateFaults(text: string, variables: readonly string[], language: Language, isWhole = true): TemplateFault[] {
  let pieces: Piece[];
  try {
    pieces = parse(text);
  } catch (error) {
    if (error instanceof BraceAlone) return [{ code: 'brace_alone' }];
    throw error;
  }
  const missing = isWhole ? essential.filter((name) => variables.includes(name) && !alwaysShows(pieces, name)) : [];
  const unknown = [...new Set(namesIn(pieces))].filter((name) => !variables.includes(name));
  return [
    ...fault('unrecognized_keys', unknown),
    ...fault('variable_missing', missing),
    ...pieces.flatMap((piece) => (typeof piece === 'object' && 'plural' in piece ? pluralFaults(piece, variables, language) : [])),
  ];
}

/** The faults of a text in both languages, each with where it stands: `body.text` gives `body.text.ar` and `body.text.en`. */
export const bilingualFaults = (
  text: Bilingual,
  variables: readonly string[],
  path: string,
  isWhole = false,
): (TemplateFault & { path: string })[] =>
  (['ar', 'en'] as const).flatMap((language) =>
    templateFaults(text[language], variables, language, isWhole).map((found) => ({ path: `${path}.${language}`, ...found })),
  );

const fault = (code: string, keys: string[]): TemplateFault[] => (keys.length > 0 ? [{ code, keys }] : []);

function pluralFaults(
  { plural, forms }: Extract<Piece, { plural: string }>,
  variables: readonly string[],
  language: Language,
): TemplateFault[] {
  const names = forms.map(([name]) => name);
  const known = pluralForms(language);
  return [
    ...fault('plural_of_no_number', variables.includes(plural) && !countVariables.includes(plural) ? [plural] : []),
    ...fault('plural_without_other', names.includes('other') ? [] : [plural]),
    ...fault(
      'plural_form_unknown',
      [...new Set(names)].filter((name) => !known.includes(name) && !name.startsWith('=')),
    ),
    ...fault('plural_form_twice', [...new Set(names.filter((name, index) => names.indexOf(name) !== index))]),
  ];
}

const namesIn = (pieces: readonly Piece[]): string[] =>
  pieces.flatMap((piece) => {
    if (piece === 'count' || 'words' in piece) return [];
    return 'place' in piece ? [piece.place] : [piece.plural, ...piece.forms.flatMap(([, inner]) => namesIn(inner))];
  });

/** Whatever the number: within a plural it must stand in each of its forms. */
const alwaysShows = (pieces: readonly Piece[], name: string): boolean =>
  pieces.some((piece) => {
    if (piece === 'count' || 'words' in piece) return false;
    if ('place' in piece) return piece.place === name;
    return piece.forms.length > 0 && piece.forms.every(([, inner]) => alwaysShows(inner, name));
  });

/** Puts the values in their `{places}`, and says what is counted in the form that the language asks for. A text with a fault stays as it is. */
export function fillTemplate(text: string, values: Readonly<Record<string, string>>, language: Language): string {
  let pieces: Piece[];
  try {
    pieces = parse(text);
  } catch {
    return text;
  }
  const shownAs = (name: string) => (Object.hasOwn(values, name) ? (values[name] as string) : `{${name}}`);
  const write = (all: readonly Piece[], count = ''): string =>
    all
      .map((piece) => {
        if (piece === 'count') return count;
        if ('words' in piece) return piece.words;
        if ('place' in piece) return shownAs(piece.place);
        return write(formFor(piece.forms, shownAs(piece.plural), language), shownAs(piece.plural));
      })
      .join('');
  return write(pieces);
}

function formFor(forms: readonly [string, Piece[]][], value: string, language: Language): Piece[] {
  const count = Number(value);
  const wanted = [`=${value}`, ...(Number.isFinite(count) ? [rules[language].select(count)] : []), 'other'];
  for (const name of wanted) {
    const form = forms.find(([each]) => each === name);
    if (form) return form[1];
  }
  return [];
}
