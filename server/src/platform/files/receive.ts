import type { Readable } from 'node:stream';
import { type ErrorCode, type FileInfo, maximumFileBytes } from '@sawt/contract';
import { fileTypeFromBuffer } from 'file-type';
import { ProblemException, problem } from '../http/problem.ts';
import { inspectPdf } from './pdf.ts';
import { redrawPhoto } from './photo.ts';
import type { Scan } from './scan.ts';
import { inspectVoiceNote, mayBeVoiceNote } from './voice-note.ts';

export interface FileLimits {
  maximumBytes: number;
}

/** A file as it will be kept. Of a PDF or a recording there is no size in pixels and no thumbnail. */
export interface ReceivedFile {
  mediaType: FileInfo['mediaType'];
  bytes: Buffer;
  width: number | null;
  height: number | null;
  thumbnail: Buffer | null;
  scan: 'clean' | 'unscanned' | 'waiting';
  /** The picture or recording as it was uploaded, where it is still to be scanned. */
  original: Buffer | null;
}

/** What is recorded of a file that was refused: neither its content nor its name. */
export interface RefusedFile {
  mediaType?: string;
  bytes?: number;
  signature?: string;
}

export class FileRefusal extends ProblemException {
  readonly file: RefusedFile;
  constructor(code: ErrorCode, file: RefusedFile) {
    super(code);
    this.file = file;
  }
}

/**
 * The pictures that are redrawn. HEIC is not among them: its codec is patented and not part of sharp. Phones send
 * JPEG instead where the page asks for it (`accept="image/jpeg"`).
 */
const pictureTypes = new Set(['image/jpeg', 'image/png', 'image/apng', 'image/webp', 'image/gif', 'image/avif']);

export interface Upload {
  stream: Readable;
  /** `Content-Length`; null where the sender does not say. */
  announcedBytes: number | null;
}

/**
 * Reads an upload, finds its type by content (never by name or header, which the sender chooses), has it scanned as it came,
 * and makes it safe to keep: pictures are redrawn, a PDF stays as it is if nothing in it can act,
 * a recording if it is sound alone. Cheapest first, so that a
 * refusal costs no more than it must.
 * @throws FileRefusal `request.too_large`, `file.empty`, `file.type`, `file.infected`, `file.damaged`, `file.encrypted`,
 *   `file.active`, `file.too_long`; the stream's own error when it breaks
 */
export async function receiveFile(
  { stream, announcedBytes }: Upload,
  scan: Scan,
  limits: FileLimits = { maximumBytes: maximumFileBytes },
): Promise<ReceivedFile> {
  const file: RefusedFile = {};
  try {
    if (announcedBytes !== null) file.bytes = announcedBytes;
    if (announcedBytes !== null && announcedBytes > limits.maximumBytes) throw problem('request.too_large');
    const bytes = await readWithin(stream, limits.maximumBytes);
    file.bytes = bytes.length;
    if (bytes.length === 0) throw problem('file.empty');
    const mediaType = (await fileTypeFromBuffer(bytes))?.mime ?? 'unknown';
    file.mediaType = mediaType;
    if (mediaType !== 'application/pdf' && !pictureTypes.has(mediaType) && !mayBeVoiceNote(mediaType)) throw problem('file.type');
    const verdict = await scan(bytes);
    if (verdict.scan === 'infected') {
      file.signature = verdict.signature;
      throw problem('file.infected');
    }
    if (mediaType === 'application/pdf') {
      await inspectPdf(bytes);
      return { mediaType, bytes, width: null, height: null, thumbnail: null, scan: verdict.scan, original: null };
    }
    const original = verdict.scan === 'waiting' ? bytes : null;
    if (mayBeVoiceNote(mediaType)) {
      return { ...inspectVoiceNote(bytes, mediaType), width: null, height: null, thumbnail: null, scan: verdict.scan, original };
    }
    return { mediaType: 'image/jpeg', ...(await redrawPhoto(bytes)), scan: verdict.scan, original };
  } catch (error) {
    throw error instanceof ProblemException ? new FileRefusal(error.code, file) : error;
  }
}

/** Stops at the first chunk over the limit and closes the stream. Of a request, Node keeps the connection for the answer. */
export async function readWithin(stream: Readable, maximumBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > maximumBytes) throw problem('request.too_large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length);
}
