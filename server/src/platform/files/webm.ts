import { problem } from '../http/problem.ts';
import type { Sound } from './voice-note.ts';

/** Elements of EBML and Matroska (RFC 8794, RFC 9559) by their ids. */
const ids = {
  header: 0x1a45dfa3,
  docType: 0x4282,
  segment: 0x18538067,
  info: 0x1549a966,
  timestampScale: 0x2ad7b1,
  tracks: 0x1654ae6b,
  track: 0xae,
  trackType: 0x83,
  codec: 0x86,
  cluster: 0x1f43b675,
  timestamp: 0xe7,
  simpleBlock: 0xa3,
  blockGroup: 0xa0,
  block: 0xa1,
  tags: 0x1254c367,
  attachments: 0x1941a469,
} as const;

/** Read through, as their children come one after the other; all others are skipped as a whole. */
const masters = new Set<number>([ids.header, ids.segment, ids.info, ids.tracks, ids.track, ids.cluster, ids.blockGroup]);
const soundTrack = 2;
const codecs = new Set(['A_OPUS', 'A_VORBIS']);
const nanosecond = 1e-9;

interface Element {
  id: number;
  begin: number;
  from: number;
  to: number;
}

/** @throws problem `file.type` unless it holds one track, of sound; `file.damaged` where it does not end as it says */
export function readWebm(bytes: Buffer): Sound {
  let docType = '';
  let tracks = 0;
  let blocks = 0;
  let scale = 1_000_000;
  let [cluster, last] = [0, 0];
  const telling: Sound['telling'][number][] = [];
  for (const { id, begin, from, to } of elementsOf(bytes)) {
    const text = () => bytes.toString('latin1', from, to).replace(/\0+$/, '');
    const number = () => Number(`0x${bytes.toString('hex', from, to) || 0}`);
    if (id === ids.docType) docType = text();
    if (id === ids.attachments) throw problem('file.type');
    if (id === ids.track) tracks += 1;
    if (id === ids.trackType && number() !== soundTrack) throw problem('file.type');
    if (id === ids.codec && !codecs.has(text())) throw problem('file.type');
    if (id === ids.timestampScale) scale = number();
    if (id === ids.timestamp) cluster = number();
    if (id === ids.simpleBlock || id === ids.block) {
      blocks += 1;
      // After the number of the track, one byte for the few tracks that there are.
      if (to - from > 3) last = Math.max(last, cluster + bytes.readInt16BE(from + 1));
    }
    if (id === ids.tags) telling.push({ from: begin, to, blank: makeVoid });
  }
  if (docType !== 'webm' || tracks !== 1) throw problem('file.type');
  if (blocks === 0) throw problem('file.damaged');
  return { mediaType: 'audio/webm', seconds: last * scale * nanosecond, telling };
}

/** Five minutes of sound are some 15,000. */
const mostElements = 100_000;

function* elementsOf(bytes: Buffer): Generator<Element> {
  for (let [at, count] = [0, 1]; at < bytes.length; count++) {
    if (count > mostElements) throw problem('file.damaged');
    const begin = at;
    const id = readNumber(bytes, at, 4, false);
    const size = readNumber(bytes, id.end, 8, true);
    const isMaster = masters.has(id.value);
    // A recorder that does not know yet how long it will be leaves the size open: only what holds others may.
    const to = size.isOpen ? bytes.length : size.end + size.value;
    if (to > bytes.length || (size.isOpen && !isMaster)) throw problem('file.damaged');
    yield { id: id.value, begin, from: size.end, to };
    at = isMaster ? size.end : to;
  }
}

/** A number of EBML: the zeros before its first one say of how many bytes it is. */
function readNumber(bytes: Buffer, at: number, most: number, isSize: boolean) {
  const length = Math.clz32(bytes[at] ?? 0) - 23;
  if (length > most || at + length > bytes.length) throw problem('file.damaged');
  let value = isSize ? (bytes[at] as number) & (0xff >> length) : (bytes[at] as number);
  let isOpen = isSize && value === 0xff >> length;
  for (let next = at + 1; next < at + length; next++) {
    value = value * 256 + (bytes[next] as number);
    isOpen &&= bytes[next] === 0xff;
  }
  return { value, isOpen, end: at + length };
}

/** An element that says nothing, in its place. */
function makeVoid(element: Buffer): void {
  element.fill(0);
  element[0] = 0xec;
  // A size of eight bytes has room: tags have an id of four, and one byte at least for their size.
  if (element.length < 9) return void element.writeUInt8(0x80 | (element.length - 2), 1);
  element[1] = 0x01;
  element.writeUIntBE(element.length - 9, 3, 6);
}
