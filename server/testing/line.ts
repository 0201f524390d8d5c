import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export interface Line {
  url: string;
  /** How much has gone over it to the server, in bytes. */
  sent(): number;
  /** Everything under way breaks, and nobody gets through until it is mended. */
  cut(): void;
  mend(): void;
  close(): void;
}

/** A line to a server that breaks when a test says so. @param bytesPerSecond how fast it is towards the server */
export async function createLine(server: string, bytesPerSecond = Number.POSITIVE_INFINITY): Promise<Line> {
  const { hostname, port } = new URL(server);
  const open = new Set<Socket>();
  let sent = 0;
  let isCut = false;

  function carry(page: Socket): void {
    if (isCut) return void page.destroy();
    const there = connect(Number(port), hostname);
    page.on('data', (chunk) => {
      sent += chunk.length;
      there.write(chunk);
      page.pause();
      setTimeout(() => page.resume(), (chunk.length / bytesPerSecond) * 1000);
    });
    there.on('data', (chunk) => page.write(chunk));
    join(page, there);
    join(there, page);
  }

  function join(one: Socket, other: Socket): void {
    open.add(one);
    one.on('error', () => {});
    one.on('close', () => {
      open.delete(one);
      other.destroy();
    });
  }

  const line = createServer(carry).listen(0, '127.0.0.1');
  await once(line, 'listening');
  const hangUp = () => {
    for (const socket of open) socket.destroy();
  };
  return {
    url: `http://localhost:${(line.address() as AddressInfo).port}`,
    sent: () => sent,
    cut() {
      isCut = true;
      hangUp();
    },
    mend() {
      isCut = false;
    },
    close() {
      hangUp();
      line.close();
    },
  };
}
