import { type FileInfo, ProblemError, readProblem, urlOf } from '@sawt/contract';
import type { DetailedError, Upload } from 'tus-js-client';
import { client } from './client.ts';
import { uploadPlaces } from './upload-places.ts';
import { wire } from './wire.ts';

export interface UploadOptions {
  /** 0–1 */
  onProgress(share: number): void;
  /** The line is gone: it goes on by itself once it is back. */
  onWaiting?(isWaiting: boolean): void;
  signal: AbortSignal;
  /** False: a lost line is an error, for whoever tries again themselves. */
  isPatient?: boolean;
}

/** In milliseconds, growing while nothing goes on; the event `online` ends each. The last is for what no event tells, such as a server that is away. */
const pauses = [500, 1_500, 4_000, 10_000];

/**
 * Sends one file by tus, and goes on where it was if the line breaks, also after the page was closed and the same file chosen again.
 * The library is loaded by the first file. Rejects like the client: `ProblemError`, or `TypeError` without a network.
 */
export async function uploadFile(file: File, options: UploadOptions): Promise<FileInfo> {
  const { isPatient = true, signal, onWaiting } = options;
  for (let tries = 0; ; tries += 1) {
    try {
      const id = await sendBytes(file, {
        ...options,
        onProgress(share) {
          tries = 0;
          options.onProgress(share);
        },
      });
      const info = await client.files.finishUpload({ params: { id } }, { signal });
      uploadPlaces.forget(file);
      return info;
    } catch (error) {
      if (signal.aborted || !isPatient || !mayPass(error)) {
        // What is refused for what it is, the server has not kept.
        if (error instanceof ProblemError && error.problem.code.startsWith('file.')) uploadPlaces.forget(file);
        throw error;
      }
      onWaiting?.(true);
      await lineOrPause(signal, pauses[Math.min(tries, pauses.length - 1)] ?? 0);
      onWaiting?.(false);
    }
  }
}

/** Gives up an upload that has not ended; if the server does not hear of it, it forgets it after a day. */
export function dropUpload(file: File): void {
  const id = uploadPlaces.find(file)?.split('/').at(-1);
  if (!id) return;
  uploadPlaces.forget(file);
  client.files.dropUpload({ params: { id }, headers: { 'tus-resumable': '1.0.0' } }).catch(() => {});
}

const passing = [409, 429];
/** 409: another tab, or a request that is not known to be dead yet, has brought more of it; what is there is asked for anew. */
const mayPass = (error: unknown) =>
  !(error instanceof ProblemError) ||
  error.problem.status >= 500 ||
  (passing.includes(error.problem.status) && error.problem.code !== 'upload.too_many');

/** @returns the id of the upload, all of whose bytes have arrived */
async function sendBytes(file: File, { onProgress, signal }: UploadOptions): Promise<string> {
  const { Upload } = await import('tus-js-client');
  signal.throwIfAborted();
  return new Promise((resolve, reject) => {
    const uploadUrl = uploadPlaces.find(file);
    const upload: Upload = new Upload(file, {
      endpoint: new URL(urlOf(wire.files.createUpload), location.href).href,
      ...(uploadUrl && { uploadUrl }),
      metadata: { filename: file.name.slice(-200) },
      retryDelays: null,
      storeFingerprintForResuming: false,
      onUploadUrlAvailable: () => upload.url && uploadPlaces.keep(file, upload.url),
      onProgress: (sent, total) => onProgress(total ? sent / total : 0),
      onSuccess: () => resolve(upload.url?.split('/').at(-1) ?? ''),
      onError: (error) => reject(asOurs(error)),
    });
    signal.addEventListener(
      'abort',
      () => {
        void upload.abort();
        reject(new DOMException('Upload cancelled', 'AbortError'));
      },
      { once: true },
    );
    upload.start();
  });
}

function asOurs(error: Error | DetailedError): Error {
  const response = 'originalResponse' in error ? error.originalResponse : null;
  const status = response?.getStatus() ?? 0;
  if (!response || status === 0) return new TypeError('The upload did not reach the server');
  const problem = readProblem(parsed(response.getBody()));
  const code = status === 413 ? 'request.too_large' : 'server.failed';
  return new ProblemError(problem ?? { type: 'about:blank', title: '', status, code, requestId: '' });
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}

function lineOrPause(signal: AbortSignal, pause: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = () => {
      clearTimeout(timer);
      window.removeEventListener('online', end);
      if (signal.aborted) reject(new DOMException('Upload cancelled', 'AbortError'));
      else resolve();
    };
    const timer = setTimeout(end, pause);
    window.addEventListener('online', end);
    signal.addEventListener('abort', end, { once: true });
  });
}
