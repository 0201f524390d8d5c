import { problem } from '../http/problem.ts';
import { beginsZlib, inflate } from './inflate.ts';
import { activeName, encryptName, longestName, plainNames } from './pdf-names.ts';

export interface PdfLimits {
  /** Of all its streams together, in bytes. Ten pages scanned in colour at 300 dpi are 260 MB. */
  inflatedBytes: number;
  streams: number;
}
const ordinary: PdfLimits = { inflatedBytes: 512 * 1024 * 1024, streams: 20_000 };

/** As far before `stream` as its dictionary is looked for. */
const longestDictionary = 4096;

/**
 * Lets pass only a PDF that shows something and does nothing: it begins with its header and ends with its end, is not
 * encrypted, and names nothing that acts, neither openly nor inside its compressed streams, which is where modern writers put
 * nearly every object.
 *
 * This reads names, not the document. It refuses a manual that only mentions `/JavaScript`. It does not find: objects in a
 * stream whose dictionary hides from a reader of text (a comment that says `obj` inside it, or padding before it) and whose
 * filters are other than Flate; links to addresses, and forms that send what is typed to one, which need a click and are shown
 * by the reader; faults of a reader in its fonts and pictures. Against those stand the scanner and, in the browser, the sandbox
 * that files are served in.
 * @throws problem `file.damaged` (also: inflates beyond the limit), `file.encrypted`, `file.active`
 */
export async function inspectPdf(bytes: Buffer, limits: PdfLimits = ordinary): Promise<void> {
  demandWhole(bytes);
  const text = bytes.toString('latin1');
  if (encryptName.test(text)) throw problem('file.encrypted');
  if (activeName.test(text)) throw problem('file.active');
  const budget = { inflatedBytes: limits.inflatedBytes };
  let streams = 0;
  for (const match of text.matchAll(/(?<!end)stream[^\r\n]{0,64}(?:\r\n|\n|\r)/g)) {
    streams += 1;
    if (streams > limits.streams) throw problem('file.damaged');
    const start = match.index + match[0].length;
    const whole = beginsZlib(bytes, start) && (await inspectStream(bytes, start, budget));
    const dictionary = dictionaryOf(text, match.index);
    if (holdsObjects(dictionary) && !(whole ? isFlate(dictionary) : isPlain(dictionary))) throw problem('file.damaged');
  }
}

/** Nothing before the header and nothing behind the end, where another format could lie. */
function demandWhole(bytes: Buffer): void {
  const end = bytes.lastIndexOf('%%EOF');
  if (bytes.indexOf('%PDF-') !== 0 || end < 0) throw problem('file.damaged');
  if (!/^[\s\0]*$/.test(bytes.toString('latin1', end + '%%EOF'.length))) throw problem('file.damaged');
  // An archive is read from its end, and its closing record may have a comment: `%%EOF` (APPNOTE 4.3.16).
  const archive = bytes.lastIndexOf('PK\x05\x06');
  if (archive >= 0 && archive + 22 <= bytes.length && archive + 22 + bytes.readUInt16LE(archive + 20) === bytes.length) {
    throw problem('file.damaged');
  }
}

/** @returns whether it was whole, and so all of it was looked at */
async function inspectStream(bytes: Buffer, start: number, budget: { inflatedBytes: number }): Promise<boolean> {
  let rest = '';
  const whole = await inflate(bytes, start, (piece) => {
    budget.inflatedBytes -= piece.length;
    if (budget.inflatedBytes < 0) throw problem('file.damaged');
    const text = rest + piece.toString('latin1');
    if (activeName.test(text)) throw problem('file.active');
    rest = text.slice(-longestName);
  });
  // A name may be the last there is; the end of the stream ends it.
  if (activeName.test(`${rest} `)) throw problem('file.active');
  return whole;
}

function dictionaryOf(text: string, end: number): string {
  const before = text.slice(Math.max(0, end - longestDictionary), end);
  return plainNames(before.slice(before.lastIndexOf('obj') + 1));
}

/** An object stream (§ 7.5.7). Not every reader asks for its type, but all need to know where the first object is. */
const holdsObjects = (dictionary: string): boolean => /\/(?:ObjStm|First)(?![A-Za-z])/.test(dictionary);

/** Compressed in the one way that was looked into, or not at all; no ordinary writer does otherwise with objects. */
const isFlate = (dictionary: string): boolean =>
  /\/Filter[\s\0]*(?:\[[\s\0]*\/FlateDecode[\s\0]*\]|\/FlateDecode(?=[\s\0/>]))/.test(dictionary) && !/\/DecodeParms/.test(dictionary);
const isPlain = (dictionary: string): boolean => !/\/Filter(?![A-Za-z])/.test(dictionary);
