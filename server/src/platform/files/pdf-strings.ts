/** Keys whose strings name a person or a machine, wherever they stand. */
const namingKey = /\/(?:Author|Creator|Producer|Company|Manager|LastModifiedBy)[\s\0]*$/;
/** `/T` of a remark is who wrote it; of a field of a form it is its name (ISO 32000-1 § 12.5.6.2, 12.7.3.1). */
const remarkKey = /\/T[\s\0]*$/;
const remarkType =
  /\/Subtype[\s\0]*\/(?:Text|FreeText|Line|Square|Circle|Polygon|PolyLine|Highlight|Underline|Squiggly|StrikeOut|Stamp|Caret|Ink|Popup|FileAttachment|Redact)(?![A-Za-z])/;
const isRemark = (text: string) => remarkType.test(text) && !/\/FT(?![A-Za-z])/.test(text);

/**
 * The text of an object, as long as it was, with the strings blanked that say who made it.
 * @param whole true: every string
 */
export function blankObject(text: string, whole: boolean): string {
  const remark = isRemark(text);
  let result = '';
  let at = 0;
  for (const { from, to, isHexadecimal } of stringsIn(text)) {
    const before = text.slice(Math.max(0, from - 41), from - 1);
    if (!whole && !namingKey.test(before) && !(remark && remarkKey.test(before))) continue;
    result += text.slice(at, from) + (isHexadecimal ? '20'.repeat(to - from).slice(0, to - from) : ' '.repeat(to - from));
    at = to;
  }
  return result + text.slice(at);
}

/** The numbers of the objects that a text refers to. */
export const referencesIn = (text: string): number[] =>
  [...text.matchAll(/(?<!\d)(\d+)[\s\0]+\d+[\s\0]+R(?![A-Za-z])/g)].map(([, number]) => Number(number));

interface StringPlace {
  /** Behind the bracket that opens it, and at the one that closes it. */
  from: number;
  to: number;
  isHexadecimal: boolean;
}

/** § 7.3.4: `(literal)`, with balanced brackets and escapes inside, and `<hexadecimal>`. */
function* stringsIn(text: string): Generator<StringPlace> {
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '(') {
      const to = endOfLiteral(text, at);
      yield { from: at + 1, to, isHexadecimal: false };
      at = to;
    } else if (text[at] === '<' && text[at + 1] === '<') at += 1;
    else if (text[at] === '<') {
      const end = text.indexOf('>', at);
      const to = end < 0 ? text.length : end;
      yield { from: at + 1, to, isHexadecimal: true };
      at = to;
    }
  }
}

function endOfLiteral(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '(') depth += 1;
    else if (text[at] === ')') {
      depth -= 1;
      if (depth === 0) return at;
    }
  }
  return text.length;
}
