import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** As Chromium's recorder wrote it: a second and a half of its test tone, or of its test picture. */
export const recorded = (name: 'chromium.webm' | 'chromium.m4a' | 'film.webm' | 'film.mp4'): Buffer =>
  readFileSync(join(import.meta.dirname, 'sounds', name));

/** An element of EBML. @param id in hex */
export function element(id: string, ...content: (Buffer | string)[]): Buffer {
  const body = Buffer.concat(content.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)));
  const size = Buffer.alloc(8);
  size.writeBigUInt64BE(BigInt(body.length) | (1n << 56n));
  return Buffer.concat([Buffer.from(id, 'hex'), size, body]);
}

export function box(type: string, content: string): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(8 + content.length);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, Buffer.from(content, 'latin1')]);
}

/** A recording whose last sound is at this second. */
export function webmOf(seconds: number, { codec = 'A_OPUS', type = '\x02' } = {}): Buffer {
  const at = Buffer.alloc(4);
  at.writeUInt32BE(seconds * 1000);
  return Buffer.concat([
    element('1a45dfa3', element('4282', 'webm')),
    element(
      '18538067',
      element('1654ae6b', element('ae', element('83', type), element('86', codec))),
      element('1f43b675', element('e7', at), element('a3', '\x81\x00\x00\x00sound')),
    ),
  ]);
}
