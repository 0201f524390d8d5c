import { Agent, request as httpRequest, type IncomingMessage, type OutgoingHttpHeaders } from 'node:http';
import type { FuzzRequest } from './requests.ts';

export interface Answer {
  status: number;
  headers: IncomingMessage['headers'];
  text: string;
  bytes: number;
}

/** No answer is waited for longer; ends an answer that is larger. */
const deadlineMs = 30_000;
export const mostBytes = 4 * 1024 * 1024;

/** Sends a request as it stands, also what `fetch` would mend or refuse. A stream of events is left after its first words. */
export function createSend(url: string) {
  const agent = new Agent({ keepAlive: true, maxSockets: 8 });
  const { port } = new URL(url);

  const sendOnce = (request: FuzzRequest, cookie: string) =>
    new Promise<Answer>((resolve, reject) => {
      const changes = request.method !== 'GET' && request.method !== 'HEAD';
      const headers: OutgoingHttpHeaders = {
        ...(changes && { origin: url }),
        ...(cookie && { cookie }),
        host: new URL(url).host,
        ...request.headers,
      };
      if (request.body && !headers['transfer-encoding']) Object.assign(headers, { 'content-length': String(request.body.length) });
      const outgoing = httpRequest({ agent, host: '127.0.0.1', port, method: request.method, path: request.target, headers });
      let answered = false;
      const deadline = setTimeout(() => outgoing.destroy(new Error('no answer before the deadline')), deadlineMs);
      outgoing.on('error', (error) => {
        if (answered) return;
        clearTimeout(deadline);
        reject(Object.assign(error, { reused: outgoing.reusedSocket }));
      });
      outgoing.on('response', (response) => {
        answered = true;
        const chunks: Buffer[] = [];
        let bytes = 0;
        const done = () => {
          clearTimeout(deadline);
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text: Buffer.concat(chunks).toString('utf8'), bytes });
        };
        response.on('data', (chunk: Buffer) => {
          chunks.push(chunk);
          bytes += chunk.length;
          if (bytes <= mostBytes && response.headers['content-type'] !== 'text/event-stream') return;
          done();
          outgoing.destroy();
        });
        response.on('end', done);
        response.on('error', done);
      });
      outgoing.end(request.body);
    });

  return {
    /** An old connection may end in the very moment in which it is used again: then once more. */
    async send(request: FuzzRequest, cookie: string): Promise<Answer> {
      try {
        return await sendOnce(request, cookie);
      } catch (error) {
        const { code, reused } = error as { code?: string; reused?: boolean };
        if (!reused && code !== 'EPIPE' && code !== 'ECONNRESET') throw error;
        return await sendOnce(request, cookie);
      }
    },
    close: () => agent.destroy(),
  };
}
