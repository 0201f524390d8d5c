import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

/** Requests get ten seconds to finish; a line that is still open then is cut. */
const longestRequestMs = 10_000;
const sweepEveryMs = 100;

/**
 * Makes a server ready to be closed; call it before the server listens.
 * @returns closes it: requests that run finish, new ones are refused
 */
export function createCloseHttp(server: FastifyInstance): () => Promise<void> {
  const { server: http } = server;
  // Browsers open connections in advance. Node takes one that never carried a request for busy.
  const unused = new Set<Socket>();
  http.on('connection', (socket: Socket) => {
    unused.add(socket);
    socket.once('close', () => unused.delete(socket));
  });
  http.on('request', ({ socket }) => unused.delete(socket));

  // Node closes the connections that are idle when it is told to; one that becomes idle afterwards it would keep.
  function sweep(): void {
    for (const socket of unused) socket.destroy();
    http.closeIdleConnections();
  }

  return async () => {
    const cut = setTimeout(() => http.closeAllConnections(), longestRequestMs);
    const sweeping = setInterval(sweep, sweepEveryMs);
    await server.close();
    clearInterval(sweeping);
    clearTimeout(cut);
  };
}
