import type { Readable } from 'node:stream';
import { type FileInfo, maximumFileBytes } from '@sawt/contract';
import { fileTypeFromBuffer } from 'file-type';
import { problem } from '../http/problem.ts';
import { redrawPhoto } from './photo.ts';

export interface FileLimits {
  maximumBytes: number;
}

/** A file as it will be kept. Of a PDF there is no size in pixels and no thumbnail. */
export interface ReceivedFile {
  mediaType: FileInfo['mediaType'];
  bytes: Buffer;
  width: number | null;
  height: number | null;
  thumbnail: Buffer | null;
}

/**
 * The pictures that are redrawn. HEIC is not among them: its codec is patented and not part of sharp. Phones send
 * JPEG instead where the page asks for it (`accept="image/jpeg"`).
 */
const pictureTypes = new Set(['image/jpeg', 'image/png', 'image/apng', 'image/webp', 'image/gif', 'image/avif']);

/**
 * Reads an upload, finds its type by content (never by name or header, which the sender chooses) and makes it safe
 * to keep: pictures are redrawn, a PDF stays as it is.
 * @throws problem `request.too_large`, `file.empty`, `file.type`, `file.damaged`; the stream's own error when it breaks
 */
export async function receiveFile(stream: Readable, limits: FileLimits = { maximumBytes: maximumFileBytes }): Promise<ReceivedFile> {
  const bytes = await readWithin(stream, limits.maximumBytes);
  if (bytes.length === 0) throw problem('file.empty');
  const mediaType = (await fileTypeFromBuffer(bytes))?.mime ?? 'unknown';
  if (mediaType === 'application/pdf') return { mediaType, bytes, width: null, height: null, thumbnail: null };
  if (!pictureTypes.has(mediaType)) throw problem('file.type');
  return { mediaType: 'image/jpeg', ...(await redrawPhoto(bytes)) };
}

/** Stops at the first chunk over the limit and closes the stream. Of a request, Node keeps the connection for the answer. */
async function readWithin(stream: Readable, maximumBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > maximumBytes) throw problem('request.too_large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length);
}
