import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface BounceListenerOptions {
  host: string;
  port: number;
  /** What comes to any other domain is refused. */
  domain: string;
  /** Is there such a name in the domain? Asked before anything of the message is read. */
  knows(name: string): boolean;
  /** A rejection makes the sending server try again. */
  hear(name: string, message: string): Promise<void>;
}

export interface BounceListener {
  /** @returns the port */
  start(): Promise<number>;
  stop(): Promise<void>;
}

/** A notice repeats at most the head of what it is about (RFC 3461 § 6.3: we ask for no more). */
const mostBytes = 512 * 1024;

/**
 * Receives what other servers could not deliver, from the mail server of the house: that one stands before the internet and passes on
 * what comes to our domain of returns. Nothing is relayed, nobody signs in, and only addresses of our own making exist.
 */
export function createBounceListener({ host, port, domain, knows, hear }: BounceListenerOptions): BounceListener {
  const server = new SMTPServer({
    banner: 'Sawt returns',
    disabledCommands: ['AUTH', 'STARTTLS'],
    size: mostBytes,
    maxClients: 20,
    socketTimeout: 60_000,
    onRcptTo({ address }, _session, done) {
      const { name, at } = partsOf(address);
      done(at === domain && knows(name) ? null : refusal(550, '5.1.1 No such address here'));
    },
    onData(stream, { envelope }, done) {
      const pieces: Buffer[] = [];
      stream.on('data', (piece: Buffer) => pieces.push(piece));
      stream.on('error', done);
      stream.on('end', () => {
        if (stream.sizeExceeded) return done(refusal(552, '5.3.4 Too large'));
        const message = Buffer.concat(pieces).toString('latin1');
        Promise.all(envelope.rcptTo.map(({ address }) => hear(partsOf(address).name, message))).then(
          () => done(null),
          () => done(refusal(451, '4.3.0 Try again later')),
        );
      });
    },
  });
  // A client that breaks off is no matter of ours.
  server.on('error', () => {});
  return {
    async start() {
      const listening = server.listen(port, host);
      await once(listening, 'listening');
      return (listening.address() as AddressInfo).port;
    },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function partsOf(address: string) {
  const cut = address.lastIndexOf('@');
  return { name: address.slice(0, cut), at: address.slice(cut + 1).toLowerCase() };
}

const refusal = (responseCode: number, message: string) => Object.assign(new Error(message), { responseCode });
