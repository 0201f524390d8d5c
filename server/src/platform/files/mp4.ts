import { problem } from '../http/problem.ts';
import type { Sound } from './voice-note.ts';

/** Boxes (ISO/IEC 14496-12) that hold others of interest. */
const holders = new Set(['moov', 'trak', 'mdia', 'minf', 'stbl']);
/** What may stand in a recording of sound; anything else is not one that a browser made. */
const known = new Set(['ftyp', 'styp', 'moov', 'moof', 'mdat', 'mfra', 'sidx', 'free', 'skip', 'wide', 'udta', 'meta', 'uuid']);
const tellingBoxes = new Set(['udta', 'meta', 'uuid']);
const codecs = new Set(['mp4a', 'Opus']);

/** @throws problem `file.type` unless all its tracks are sound; `file.damaged` where it does not end as it says */
export function readMp4(bytes: Buffer): Sound {
  let tracks = 0;
  let hasSound = false;
  let seconds: number | null = null;
  const telling: Sound['telling'][number][] = [];

  function read(from: number, to: number, depth: number): void {
    if (depth > holders.size) throw problem('file.damaged');
    for (let at = from; at < to; ) {
      const { type, begin, end } = boxAt(bytes, at, to);
      if (depth === 0 && !known.has(type)) throw problem('file.type');
      if (tellingBoxes.has(type)) telling.push({ from: at, to: end, blank: makeFree });
      if (type === 'mdat') hasSound ||= end > begin;
      // Of a full box: its version and flags, four bytes, then four that are zero.
      if (type === 'hdlr' && bytes.toString('latin1', begin + 8, begin + 12) !== 'soun') throw problem('file.type');
      if (type === 'stsd' && !codecs.has(bytes.toString('latin1', begin + 12, begin + 16))) throw problem('file.type');
      if (type === 'trak') tracks += 1;
      if (type === 'mvhd') seconds = secondsOf(bytes.subarray(begin, end));
      if (holders.has(type)) read(begin, end, depth + 1);
      at = end;
    }
  }

  read(0, bytes.length, 0);
  if (tracks !== 1) throw problem('file.type');
  if (!hasSound) throw problem('file.damaged');
  return { mediaType: 'audio/mp4', seconds, telling };
}

function boxAt(bytes: Buffer, at: number, limit: number) {
  if (at + 8 > limit) throw problem('file.damaged');
  const short = bytes.readUInt32BE(at);
  const isLong = short === 1;
  if (isLong && at + 16 > limit) throw problem('file.damaged');
  const header = isLong ? 16 : 8;
  const size = isLong ? Number(bytes.readBigUInt64BE(at + 8)) : short;
  // 0 would be: to the end of the file.
  if (size < header || at + size > limit) throw problem('file.damaged');
  return { type: bytes.toString('latin1', at + 4, at + 8), begin: at + header, end: at + size };
}

/** Null in a recording that was written while it was made: it does not say. */
function secondsOf(movie: Buffer): number | null {
  const isLong = movie[0] === 1;
  if (movie.length < (isLong ? 32 : 20)) throw problem('file.damaged');
  const scale = movie.readUInt32BE(isLong ? 20 : 12);
  const duration = isLong ? Number(movie.readBigUInt64BE(24)) : movie.readUInt32BE(16);
  return scale > 0 && duration > 0 && duration !== 0xffffffff ? duration / scale : null;
}

function makeFree(box: Buffer): void {
  box.fill(0, 8);
  box.write('free', 4, 'latin1');
}
