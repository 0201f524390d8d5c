import { type FileInfo, ProblemError, readProblem, urlOf } from '@sawt/contract';
import { wire } from './wire.ts';

/**
 * Sends one file and tells how far it is (0–1). By XMLHttpRequest, because `fetch` does not tell the progress of
 * what it sends. Rejects like the client: `ProblemError`, or `TypeError` without a network.
 */
export function uploadFile(file: File, options: { onProgress(share: number): void; signal: AbortSignal }): Promise<FileInfo> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(wire.files.uploadFile.method, urlOf(wire.files.uploadFile, { query: { name: file.name.slice(-200) } }));
    request.responseType = 'json';
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.upload.onprogress = ({ loaded, total }) => options.onProgress(total ? loaded / total : 0);
    request.onerror = () => reject(new TypeError('The upload did not reach the server'));
    request.onabort = () => reject(new DOMException('Upload cancelled', 'AbortError'));
    request.onload = () => {
      if (request.status === 200 && request.response) resolve(request.response as FileInfo);
      else reject(problemOf(request));
    };
    options.signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(file);
  });
}

function problemOf(request: XMLHttpRequest): ProblemError {
  const problem = readProblem(request.response);
  if (problem) return new ProblemError(problem);
  const code = request.status === 413 ? 'request.too_large' : 'server.failed';
  return new ProblemError({ type: 'about:blank', title: request.statusText, status: request.status, code, requestId: '' });
}
