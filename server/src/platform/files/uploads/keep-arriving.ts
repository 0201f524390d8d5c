import type { Readable } from 'node:stream';
import { problem } from '../../http/problem.ts';

/** What a line that dies unnoticed can cost: a server hears of it minutes later, when the page has long asked how much is there. */
const pieceBytes = 512 * 1024;

/**
 * Hands over what a stream brings, piece by piece, so that it stays when the line breaks in the middle.
 * @param add keeps a piece behind so many bytes, and says how many are kept then
 * @returns how much has arrived @throws problem `request.too_large`; what `add` throws; the error of the stream
 */
export async function keepArriving(
  stream: Readable,
  { received, length }: { received: number; length: number },
  add: (received: number, piece: Buffer) => Promise<number>,
): Promise<number> {
  let kept = received;
  let waiting: Buffer[] = [];
  let size = 0;
  const keep = async () => {
    const piece = Buffer.concat(waiting, size);
    waiting = [];
    size = 0;
    if (piece.length > 0) kept = await add(kept, piece);
  };
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      if (kept + size + chunk.length > length) throw problem('request.too_large');
      waiting.push(chunk);
      size += chunk.length;
      if (size >= pieceBytes) await keep();
    }
  } catch (error) {
    await keep();
    throw error;
  }
  await keep();
  return kept;
}
