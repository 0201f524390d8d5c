import { once } from 'node:events';
import { connect } from 'node:net';
import { hostname } from 'node:os';
import type { Witness } from './witness.ts';

const patienceMs = 10_000;
/** Facility 13 (log audit), severity 5 (notice): RFC 5424 § 6.2.1. */
const priority = 13 * 8 + 5;

/**
 * Sends checkpoints to a syslog server over TCP (RFC 5424, octet counting of RFC 6587 § 3.4.1), where those who watch
 * over the region's systems keep them. It answers nothing: that the connection closed cleanly is all one can know.
 */
export function createSyslogWitness(address: { host: string; port: number }): Witness {
  return {
    async publish(note) {
      const socket = connect(address);
      socket.setTimeout(patienceMs, () => socket.destroy(new Error('The syslog server did not answer in time')));
      const message = `<${priority}>1 ${new Date().toISOString()} ${hostname()} sawt ${process.pid} checkpoint - ${JSON.stringify(note)}`;
      const closed = once(socket, 'close');
      closed.catch(() => {});
      await once(socket, 'connect');
      socket.end(`${Buffer.byteLength(message)} ${message}`);
      socket.resume();
      await closed;
    },
    read: async () => null,
  };
}
