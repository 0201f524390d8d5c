import { promisify } from 'node:util';
import { deflateSync, inflate, constants as zlib } from 'node:zlib';
import { problem } from '../http/problem.ts';
import { blankObject, referencesIn } from './pdf-strings.ts';

/** What stands in a PDF outside of its streams, or together in one of them: objects by number, in their text. */
interface Piece {
  from: number;
  to: number;
  text: string;
  objects: { number: number; from: number; to: number }[];
  /** Deflated: an object stream. */
  isPacked: boolean;
}

/** Of one object stream, inflated. Ordinary ones hold a hundred objects. */
const largestPacked = 64 * 1024 * 1024;

/**
 * The PDF without what says who made it, with what and when: its information dictionary, its XMP, the authors of its remarks, and
 * EXIF, XMP and IPTC in the photos it holds (where they were taken). Everything is blanked in place, so that nothing moves and the
 * table of its objects stays right. What its pages show stays, and so does a name written there; a signature no longer holds.
 * @throws problem `file.damaged` where a blanked object stream would not fit in its place
 */
export async function withoutMetadata(bytes: Buffer): Promise<Buffer> {
  const result = Buffer.from(bytes);
  const pieces = await piecesOf(result);
  const hidden = hiddenObjects(pieces);
  for (const piece of pieces) write(result, piece, hidden);
  blankPackets(result);
  blankSegments(result);
  return result;
}

async function piecesOf(bytes: Buffer): Promise<Piece[]> {
  const text = bytes.toString('latin1');
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(/(?<!end)stream(?:\r\n|\n|\r)/g)) {
    const start = match.index + match[0].length;
    if (match.index < from) continue;
    const end = text.indexOf('endstream', start);
    if (end < 0) break;
    const plain = text.slice(from, match.index);
    pieces.push({ from, to: match.index, text: plain, objects: plainObjects(plain), isPacked: false });
    const dictionary = plain.slice(plain.lastIndexOf('obj') + 1);
    if (/\/Type[\s\0]*\/ObjStm/.test(dictionary)) pieces.push(...(await packedPiece(bytes, start, end, dictionary)));
    if (/\/(?:Type[\s\0]*\/Metadata|Subtype[\s\0]*\/XML)(?![A-Za-z])/.test(dictionary)) blankStream(bytes, start, end, dictionary);
    from = end;
  }
  const rest = text.slice(from);
  pieces.push({ from, to: text.length, text: rest, objects: plainObjects(rest), isPacked: false });
  return pieces;
}

function plainObjects(text: string): Piece['objects'] {
  const starts = [...text.matchAll(/(\d+)[\s\0]+\d+[\s\0]+obj(?![A-Za-z])/g)];
  return starts.map((match, index) => {
    const end = text.indexOf('endobj', match.index);
    const next = starts[index + 1]?.index ?? text.length;
    return { number: Number(match[1]), from: match.index, to: end < 0 ? next : Math.min(end, next) };
  });
}

/** ISO 32000-1 § 7.5.7: pairs of number and place, then the objects. */
async function packedPiece(bytes: Buffer, from: number, to: number, dictionary: string): Promise<Piece[]> {
  const first = Number(/\/First[\s\0]+(\d+)/.exec(dictionary)?.[1] ?? 0);
  const isPacked = /\/Filter(?![A-Za-z])/.test(dictionary);
  const region = bytes.subarray(from, to);
  const content = isPacked ? await inflateWhole(region) : region;
  const text = content.toString('latin1');
  const pairs = [...text.slice(0, first).matchAll(/(\d+)[\s\0]+(\d+)/g)].map(([, number, place]) => [
    Number(number),
    first + Number(place),
  ]);
  const objects = pairs.map(([number = 0, start = 0], index) => ({ number, from: start, to: pairs[index + 1]?.[1] ?? text.length }));
  return [{ from, to, text, objects, isPacked }];
}

const inflateWhole = (region: Buffer): Promise<Buffer> =>
  promisify<Buffer, object, Buffer>(inflate)(region, { maxOutputLength: largestPacked, finishFlush: zlib.Z_SYNC_FLUSH }).catch(() => {
    throw problem('file.damaged');
  });

/** The information dictionaries of all its versions, and what they refer to. */
function hiddenObjects(pieces: readonly Piece[]): ReadonlySet<number> {
  const hidden = new Set(
    pieces.flatMap(({ text }) => [...text.matchAll(/\/Info[\s\0]+(\d+)[\s\0]+\d+[\s\0]+R/g)].map(([, number]) => Number(number))),
  );
  for (const { text, objects } of pieces) {
    for (const object of objects) {
      if (hidden.has(object.number)) for (const number of referencesIn(text.slice(object.from, object.to))) hidden.add(number);
    }
  }
  return hidden;
}

/** Between objects a writer may name itself; the header and the end are comments too. */
const withoutComments = (text: string) =>
  text.replace(/(?<!%)%(?!PDF-|%EOF)[^\r\n]*[A-Za-z][^\r\n]*/g, (comment) => `%${' '.repeat(comment.length - 1)}`);

function write(bytes: Buffer, { from, to, text, objects, isPacked }: Piece, hidden: ReadonlySet<number>): void {
  let at = 0;
  let blanked = '';
  for (const object of [...objects].sort((one, other) => one.from - other.from)) {
    if (object.from < at) continue;
    blanked += withoutComments(text.slice(at, object.from)) + blankObject(text.slice(object.from, object.to), hidden.has(object.number));
    at = object.to;
  }
  blanked += isPacked ? text.slice(at) : withoutComments(text.slice(at));
  if (blanked === text) return;
  const content = Buffer.from(blanked, 'latin1');
  if (isPacked) writeDeflated(bytes, from, to, content);
  else content.copy(bytes, from);
}

/** Deflated anew it is shorter than it was; what is left over is not read. */
function writeDeflated(bytes: Buffer, from: number, to: number, content: Buffer): void {
  const deflated = deflateSync(content, { level: zlib.Z_BEST_COMPRESSION });
  // The line break before `endstream` is not part of the stream.
  const end = to - (/\r?\n?$/.exec(bytes.toString('latin1', to - 2, to))?.[0].length ?? 0);
  if (deflated.length > end - from) throw problem('file.damaged');
  bytes.fill(0, from, end);
  deflated.copy(bytes, from);
}

function blankStream(bytes: Buffer, from: number, to: number, dictionary: string): void {
  if (/\/Filter[\s\0]*\[?[\s\0]*\/FlateDecode/.test(dictionary)) writeDeflated(bytes, from, to, Buffer.from(' '));
  else bytes.fill(' ', from, to - 1);
}

/** XMP wherever it lies open: in photos, and in streams whose dictionary does not say so. */
function blankPackets(bytes: Buffer): void {
  for (let from = bytes.indexOf('<?xpacket begin'); from >= 0; from = bytes.indexOf('<?xpacket begin', from + 1)) {
    const to = bytes.indexOf('<?xpacket end', from);
    if (to >= 0) bytes.fill(' ', from, to);
  }
}

/** The application segments of a JPEG that say who took it, where and with what; two bytes of length stand before each name. */
const segmentNames = ['Exif\0\0', 'http://ns.adobe.com/xap/1.0/\0', 'Photoshop 3.0\0'];

function blankSegments(bytes: Buffer): void {
  for (const name of segmentNames) {
    for (let at = bytes.indexOf(name, 4, 'latin1'); at >= 0; at = bytes.indexOf(name, at + 1, 'latin1')) {
      const isSegment = bytes[at - 4] === 0xff && ((bytes[at - 3] ?? 0) & 0xf0) === 0xe0;
      if (isSegment) bytes.fill(0, at + name.length, Math.min(bytes.length, at - 2 + bytes.readUInt16BE(at - 2)));
    }
  }
}
