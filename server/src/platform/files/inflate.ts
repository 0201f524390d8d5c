import { createInflate } from 'node:zlib';

/** Two bytes that begin a zlib stream (RFC 1950 § 2.2): deflate, and a checksum that fits. */
export const beginsZlib = (bytes: Buffer, start: number): boolean =>
  start + 1 < bytes.length && ((bytes[start] ?? 0) & 0x0f) === 8 && bytes.readUInt16BE(start) % 31 === 0;

/**
 * Inflates the zlib stream at `start`, whatever follows it, and shows it a piece at a time, so that a bomb costs what was
 * looked at and never its whole size.
 * @returns false where the stream is broken; what came before the break has been shown
 */
export async function inflate(bytes: Buffer, start: number, show: (piece: Buffer) => void): Promise<boolean> {
  const inflater = createInflate({ chunkSize: 64 * 1024 });
  inflater.end(bytes.subarray(start));
  const pieces = inflater[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next = await pieces.next().catch(() => undefined);
      if (!next) return false;
      if (next.done) return true;
      show(next.value as Buffer);
    }
  } finally {
    inflater.destroy();
  }
}
