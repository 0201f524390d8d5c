import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import { problem, problemDocument } from './problem.ts';

/**
 * The answer to what is not even a request (Node's `clientError`): Fastify never sees it, and answers in words of its own.
 * Headers or an address beyond 16 kB are too large, all else is malformed.
 */
export function answerUnreadable({ code }: { code?: string }, socket: Socket): void {
  if (code === 'ECONNRESET' || socket.destroyed) return;
  const document = problemDocument(problem(code === 'HPE_HEADER_OVERFLOW' ? 'request.too_large' : 'request.malformed'), randomUUID());
  const body = JSON.stringify(document);
  const head = [
    `HTTP/1.1 ${document.status} ${document.status === 413 ? 'Payload Too Large' : 'Bad Request'}`,
    'content-type: application/problem+json',
    `content-length: ${Buffer.byteLength(body)}`,
    `x-request-id: ${document.requestId}`,
    'x-content-type-options: nosniff',
    'cache-control: no-store',
    'connection: close',
  ];
  if (socket.writable) socket.write(`${head.join('\r\n')}\r\n\r\n${body}`);
  socket.destroy();
}
