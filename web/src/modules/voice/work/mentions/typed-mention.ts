/** Somebody named in a note that is being written: by which words, and who they are. */
export interface TypedMention {
  id: string;
  written: string;
}

/** What is being typed after an `@`: where that stands, and the words up to the cursor. */
export interface BegunMention {
  at: number;
  typed: string;
}

/** An `@` begins a name at the beginning of a word; within an address of mail it does not. */
const begun = /(?<![\p{L}\p{N}._])@([\p{L}\p{M}\p{N} .'’-]{0,60})$/u;

/** The name that is being typed at the cursor; null: none is, or it is one that was chosen already. */
export function begunMention(text: string, cursor: number, chosen: readonly TypedMention[]): BegunMention | null {
  const typed = begun.exec(text.slice(0, cursor))?.[1];
  if (typed === undefined || chosen.some(({ written }) => typed.startsWith(written))) return null;
  return { at: cursor - typed.length - 1, typed };
}

/** The text with the name in the place of what was typed of it. @returns also where the cursor goes on */
export function completeMention(text: string, { at, typed }: BegunMention, name: string): { text: string; cursor: number } {
  const after = text.slice(at + 1 + typed.length);
  const written = `@${name}${after.startsWith(' ') ? '' : ' '}`;
  return { text: text.slice(0, at) + written + after, cursor: at + name.length + 2 };
}

/** Those whose name still stands in the text: taken out of it, nobody is told. */
export const standing = (text: string, mentions: readonly TypedMention[]): TypedMention[] =>
  mentions.filter(({ written }) => text.includes(`@${written}`));

export interface NotePart<M> {
  text: string;
  /** Left out: words and no name. */
  mention?: M;
}

/**
 * The words of a note and the names in it, in their order. Of two who are called alike each stands at one place.
 * `left`: who is named at no place, as where the words were struck out.
 */
export function partsOfNote<M extends { written: string }>(text: string, mentions: readonly M[]): { parts: NotePart<M>[]; left: M[] } {
  const parts: NotePart<M>[] = [];
  const open = [...mentions];
  const placed = new Set<M>();
  let rest = text;
  while (rest) {
    const [next] = mentions
      .map((mention) => ({ mention, at: rest.indexOf(`@${mention.written}`) }))
      .filter(({ at }) => at >= 0)
      // At one place the longer name; of those called alike, who has no place yet.
      .sort(
        (a, b) =>
          a.at - b.at ||
          b.mention.written.length - a.mention.written.length ||
          Number(placed.has(a.mention)) - Number(placed.has(b.mention)),
      );
    if (!next) break;
    const { mention, at } = next;
    if (at > 0) parts.push({ text: rest.slice(0, at) });
    parts.push({ text: `@${mention.written}`, mention });
    placed.add(mention);
    rest = rest.slice(at + 1 + mention.written.length);
  }
  if (rest) parts.push({ text: rest });
  return { parts, left: open.filter((mention) => !placed.has(mention)) };
}
